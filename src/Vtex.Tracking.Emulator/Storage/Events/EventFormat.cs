using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads and writes events as lines of JSON: kind, sequence, time and data; null is left out. Times and numbers are read
/// exactly as they were written.
/// </summary>
internal static class EventFormat
{
    private const string KindProperty = "kind";
    private const string UniverseProperty = "universe";

    private static readonly JsonTypeInfo<WorldEvent> Type = (JsonTypeInfo<WorldEvent>)new JsonSerializerOptions(
        EventJsonContext.Default.Options)
    {
        // Texts stay readable; the lines never become part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A number is no name, and may be that of nothing.
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new OffsetTime() },
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(NameKinds).WithAddedModifier(InternedText.AddTo),
    }.GetTypeInfo(typeof(WorldEvent));

    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter writer, WorldEvent happened) => JsonSerializer.Serialize(writer, happened, Type);

    /// <exception cref="JsonException">The line is not an event that this version knows.</exception>
    public static WorldEvent Read(ReadOnlySpan<byte> line)
    {
        CheckNulls(line);
        return JsonSerializer.Deserialize(line, Type) ?? throw new JsonException("The line is empty.");
    }

    /// <summary>Rejects null, which is never written, not even in lists.</summary>
    /// <exception cref="JsonException">The text holds a null, or is not JSON.</exception>
    public static void CheckNulls(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("null"u8) < 0)
            return;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new JsonException("There is a null.");
        }
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(WorldEvent) || type.Type == typeof(ServiceAction) || type.Type == typeof(RuleViolation) || type.Type == typeof(AccountSetting))
            type.PolymorphismOptions = Kinds(type.Type);
        foreach (var property in type.Properties)
            property.IsRequired |= (property.Set ?? (object?)property.AssociatedParameter) is not null && !(property.AssociatedParameter?.IsNullable ?? property.IsSetNullable);
        if (type.Type.IsAssignableTo(typeof(WorldEvent)))
            Arrange(type.Properties);
    }

    // The discriminator takes the place of the events' own property, and the log belongs to one universe; sequence and time come first, for people who read a log.
    private static void Arrange(IList<JsonPropertyInfo> properties)
    {
        foreach (var known in properties.Where(property => property.Name is KindProperty or UniverseProperty).ToList())
            properties.Remove(known);
        foreach (var property in properties)
        {
            property.Order = property.Name switch
            {
                "sequence" => -3,
                "at" => -2,
                "serviceId" or "routeId" or "number" or "orderId" => -1,
                _ => 0,
            };
        }
    }

    // The name of a type is its kind in every log. Were a type renamed, its old name would have to stay here, or logs of older
    // versions could not be read.
    private static JsonPolymorphismOptions Kinds(Type family)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = KindProperty };
        foreach (var type in family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract))
            options.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
        return options;
    }
}
