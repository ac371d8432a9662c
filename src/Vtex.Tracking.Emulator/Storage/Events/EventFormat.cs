using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// An event as one line of JSON: its kind, its place, its time, and what it says; what is null is left out. Times and
/// numbers come back exactly as they were.
/// </summary>
internal static class EventFormat
{
    private const string KindProperty = "kind";

    private static readonly JsonTypeInfo<WorldEvent> Type = (JsonTypeInfo<WorldEvent>)new JsonSerializerOptions(
        EventJsonContext.Default.Options)
    {
        // Words stay readable; the lines never become part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ServiceDetailsFormat(), new CustomerDetailsFormat(), new ServiceSchedulingFormat() },
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(NameKinds).WithAddedModifier(RepeatedText.Share),
    }.GetTypeInfo(typeof(WorldEvent));

    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter writer, WorldEvent happened) => JsonSerializer.Serialize(writer, happened, Type);

    /// <exception cref="JsonException">The line is no event that this version knows.</exception>
    public static WorldEvent Read(ReadOnlySpan<byte> line)
    {
        CheckNulls(line);
        return line.StartsWith(ServiceCreatedFormat.Beginning)
            ? ServiceCreatedFormat.Read(line)
            : JsonSerializer.Deserialize(line, Type) ?? throw new JsonException("The line is empty.");
    }

    /// <summary>Nothing that is null is ever written, in lists neither.</summary>
    /// <exception cref="JsonException">The text holds a null, or is no JSON.</exception>
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
        if (type.Type == typeof(WorldEvent))
            type.PolymorphismOptions = Kinds(EventKinds.All);
        if (type.Type == typeof(ServiceAction))
            type.PolymorphismOptions = Kinds(ActionKinds.All);
        foreach (var property in type.Properties)
            property.IsRequired |= (property.Set ?? (object?)property.AssociatedParameter) is not null && !(property.AssociatedParameter?.IsNullable ?? property.IsSetNullable);
        if (type.Type.IsAssignableTo(typeof(WorldEvent)))
            Arrange(type.Properties);
    }

    // The events' own name for their kind gives way to the one that stays; place and time come first, for the reader's eye.
    private static void Arrange(IList<JsonPropertyInfo> properties)
    {
        if (properties.FirstOrDefault(property => property.Name == KindProperty) is { } kind)
            properties.Remove(kind);
        foreach (var property in properties)
        {
            property.Order = property.Name switch
            {
                "sequence" => -3,
                "at" => -2,
                "serviceId" or "routeId" or "number" => -1,
                _ => 0,
            };
        }
    }

    private static JsonPolymorphismOptions Kinds(IEnumerable<JsonDerivedType> kinds)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = KindProperty };
        foreach (var kind in kinds)
            options.DerivedTypes.Add(kind);
        return options;
    }
}
