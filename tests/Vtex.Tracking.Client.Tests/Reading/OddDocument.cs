using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Reading.Tests;

/// <summary>
/// A random document that fits a model, but for one value; and the same without that value. Made from the serializer's
/// metadata, so that new fields are tried by themselves.
/// </summary>
internal sealed class OddDocument
{
    private const string Placeholder = "@odd@";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Keys = ["JAC1", "2-b", "ção"];
    /// <summary>Values that are no text.</summary>
    public static readonly string[] NoTexts = ["{}", "[]", "{\"a\":1}", "[\"x\"]", "NaN", "nada"];
    private static readonly string[] NoFlags = ["\"S\"", "\"\"", "2", "\"1\"", "{}", "[]", "1.5", "\"sim\"", "\"\\ud83d\""];
    private static readonly string[] NoIntegers =
        ["1.5", "\"x\"", "\"\"", "true", "{}", "[1]", "1e400", "99999999999", "-Infinity", "\"12,5\"", "\"1.000\"", "\"12,000\"", "\"\\ud83d\""];
    private static readonly string[] NoNumbers =
        ["\"x\"", "\"\"", "true", "false", "{}", "[1.5]", "1e400", "NaN", "\"1,2,3\"", "\"1.234,56\"", "\"\\ud83d\""];
    private static readonly string[] NoTimes =
    [
        "\"\"", "\"0000-00-00 00:00:00\"", "\"0001-01-01T00:00:00+01:00\"", "\"9999-12-31T23:59:59.9999999\"",
        "\"20/11/2026 10:00\"", "1763640000", "\"/Date(1763640000000)/\"", "{}", "[]", "true", "\"2026-02-30\"", "\"\\ud83d\"",
    ];
    private static readonly string[] NoObjects = ["\"text\"", "7", "true", "[7]", "[[]]", "NaN", "\"\\ud83d\""];
    private static readonly string[] NoEntries = [.. NoObjects, "null", "[]", "\"\"", "false", "{a;1}", "{\"a\" 1}"];
    private static readonly string[] NoLists =
        ["7", "true", "1e400", "Infinity", "{\"entry\":[{\"date\":\"2026-11-20\"}]}", "{\"\":[],\"message\":\"not found\"}", "{\"0a\":{}}"];

    private readonly Random _random;
    private readonly List<Place> _places = [];

    private OddDocument(int seed) => _random = new Random(seed);

    private sealed record Place(JsonNode Parent, string? Name, int Index, string Path, JsonTypeInfo Type);

    /// <summary>The document with the odd value.</summary>
    public byte[] Odd { get; private set; } = [];

    /// <summary>The document without the odd value, which is strictly valid.</summary>
    public byte[] Without { get; private set; } = [];

    /// <summary>Gets or sets where the odd value stands.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The odd value.</summary>
    public string Raw { get; private set; } = "";

    /// <returns>Null when the seed makes a document of no values.</returns>
    public static OddDocument? Of(JsonTypeInfo type, int seed)
    {
        var document = new OddDocument(seed);
        var root = document.Value(type, "$")!;
        if (document._places.Count == 0)
            return null;

        var place = document._places[document._random.Next(document._places.Count)];
        (document.Path, document.Raw) = (place.Path, document.Pick(OddValues(place)));
        if (place.Name is { } name)
            place.Parent[name] = Placeholder;
        else
            place.Parent[place.Index] = Placeholder;
        document.Odd = Encoding.UTF8.GetBytes(root.ToJsonString(Plain).Replace($"\"{Placeholder}\"", document.Raw, StringComparison.Ordinal));
        if (place.Name is { } known)
            place.Parent.AsObject().Remove(known);
        else
            place.Parent.AsArray().RemoveAt(place.Index);
        document.Without = Encoding.UTF8.GetBytes(root.ToJsonString(Plain));
        return document;
    }

    private static string[] OddValues(Place place)
    {
        var type = place.Type;
        if (type.Kind is JsonTypeInfoKind.Object && place.Name is null)
            return NoEntries;
        if (type.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary)
            return NoObjects;
        if (type.Kind is JsonTypeInfoKind.Enumerable)
            return NoLists;
        var scalar = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (IsText(scalar))
            return place.Name is null ? [.. NoTexts, "null"] : NoTexts;
        if (scalar == typeof(bool))
            return NoFlags;
        if (scalar == typeof(DateTimeOffset))
            return NoTimes;
        if (IsLong(scalar))
            return [.. NoIntegers.Where(odd => odd != "99999999999"), "9999999999999999999"];
        return scalar == typeof(decimal) || scalar == typeof(double) ? NoNumbers : NoIntegers;
    }

    private static bool IsText(Type type) => type == typeof(string) || typeof(IOpenText).IsAssignableFrom(type);

    private void Add(Place place)
    {
        // Anything is right there.
        if ((Nullable.GetUnderlyingType(place.Type.Type) ?? place.Type.Type) != typeof(JsonElement))
            _places.Add(place);
    }

    private static bool IsLong(Type type) => type == typeof(long) || typeof(IWholeNumber).IsAssignableFrom(type);

    private JsonNode? Value(JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => Object(type, path),
        JsonTypeInfoKind.Enumerable => List(type, path),
        JsonTypeInfoKind.Dictionary => Map(type, path),
        _ => Scalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
    };

    private JsonObject Object(JsonTypeInfo type, string path)
    {
        var result = new JsonObject();
        foreach (var property in type.Properties.Where(property => property.Get is not null).OrderBy(_ => _random.Next()))
        {
            if (_random.Next(3) == 0)
                result[$"unknown-{result.Count}"] = new JsonArray(1, "x");
            if (_random.Next(4) == 0)
                continue;
            var (name, inner) = (property.Name, type.Options.GetTypeInfo(property.PropertyType));
            result[name] = Value(inner, $"{path}.{name}");
            if (!property.IsRequired)
                Add(new Place(result, name, 0, $"{path}.{name}", inner));
        }

        return result;
    }

    private JsonArray List(JsonTypeInfo type, string path)
    {
        var element = type.Options.GetTypeInfo(type.ElementType!);
        var result = new JsonArray();
        for (var index = 0; index < 1 + _random.Next(3); index++)
        {
            var place = $"{path}[{index}]";
            result.Add(Value(element, place) ?? (IsText(element.Type) ? "x" : 1));
            Add(new Place(result, null, index, place, element));
        }

        return result;
    }

    private JsonObject Map(JsonTypeInfo type, string path)
    {
        var element = type.Options.GetTypeInfo(type.ElementType!);
        var result = new JsonObject();
        foreach (var key in Keys.Take(1 + _random.Next(3)))
        {
            var place = key == "JAC1" ? $"{path}.{key}" : $"{path}['{key}']";
            result[key] = Value(element, place);
            Add(new Place(result, key, 0, place, element));
        }

        return result;
    }

    private JsonNode? Scalar(Type type)
    {
        if (_random.Next(10) == 0)
            return null;
        if (IsText(type) || type == typeof(JsonElement))
            return Pick("São Paulo", "", "a\"b\\c\n", "\uFFFD", "😀", "12", "true", "null");
        if (type == typeof(bool))
            return _random.Next(2) == 0;
        if (type == typeof(int))
            return _random.Next(int.MinValue, int.MaxValue);
        if (IsLong(type))
            return _random.NextInt64();
        if (type == typeof(decimal))
            return _random.Next() / 1000m;
        if (type == typeof(double))
            return _random.NextDouble() * 180;
        return Pick("2026-11-20T10:00:00-03:00", "2026-11-20", "2026-11-20T10:00:00.123456789Z", "2026-11-20t10:00:00,5z");
    }

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
