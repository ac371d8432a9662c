using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds parts of JSON as WireMock.Net does: in any case of their letters, the last of one name.</summary>
internal static class JsonParts
{
    public static JsonElement? Find(JsonElement json, string name)
    {
        JsonElement? found = null;
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                    found = property.Value;
            }
        }

        return found;
    }

    public static string? Text(JsonElement json, string name) =>
        Find(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Checks whether WireMock.Net may take a value for true; it takes numbers and texts, too.</summary>
    public static bool IsTrue(JsonElement json, string name) => Find(json, name) is { ValueKind: not JsonValueKind.False } value
        && !(value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var isTrue) && !isTrue);

    /// <summary>All texts in a value, with those in lists and objects, names included.</summary>
    public static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value).Append(property.Name)),
        _ => [],
    };
}

/// <summary>Looks for texts of a JSON document that are no text: an escape in them is half of a surrogate pair.</summary>
internal static class JsonTexts
{
    public const string Problem = "A text or name holds half of a surrogate pair, which is no character";

    /// <summary>Finds the line of the first such text, counted from 1; null when there is none.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static int? FindBrokenLine(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return null;
        var reader = new Utf8JsonReader(json, MappingChecker.ReaderOptions);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !BodyJson.IsText(ref reader))
                return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        }

        return null;
    }
}

/// <summary>Finds the line of a place in a JSON text.</summary>
internal static class JsonLines
{
    /// <summary>The line of a path, or of the deepest part of it that is there; counted from 1.</summary>
    public static int Find(ReadOnlySpan<byte> text, string path)
    {
        var reader = new Utf8JsonReader(text, MappingChecker.ReaderOptions);
        var places = new Stack<(string Path, int Index)>();
        var (current, best, found) = ("$", 0, 0L);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                current = $"{places.Peek().Path}.{reader.GetString()}";
                Note(path, current, reader.TokenStartIndex, ref best, ref found);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                places.Pop();
                continue;
            }

            if (places.TryPeek(out var outer) && outer.Index >= 0)
            {
                places.Pop();
                places.Push((outer.Path, outer.Index + 1));
                current = $"{outer.Path}[{outer.Index.ToString(CultureInfo.InvariantCulture)}]";
                Note(path, current, reader.TokenStartIndex, ref best, ref found);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                places.Push((current, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }

        return text[..(int)found].Count((byte)'\n') + 1;
    }

    private static void Note(string path, string current, long at, ref int best, ref long found)
    {
        var isPart = path.StartsWith(current, StringComparison.OrdinalIgnoreCase) && (path.Length == current.Length || path[current.Length] is '.' or '[');
        if (isPart && current.Length > best)
            (best, found) = (current.Length, at);
    }
}
