using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>JSON out of texts, and texts out of JSON.</summary>
internal static class JsonText
{
    private const int DeepestNesting = 256;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DeepestNesting,
    };

    /// <summary>Reads the first value of a text; what follows does not count, nor do comments, as in WireMock.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonElement element)
    {
        element = default;
        try
        {
            if (!AllIsText(utf8))
                return false;
            var reader = new Utf8JsonReader(utf8, Lenient);
            return reader.Read() && JsonElement.TryParseValue(ref reader, out var parsed) && Set(parsed.Value, out element);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The text that a value pattern sees: a string's own, and containers as WireMock prints them.</summary>
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => JsonNumbers.Print(element),
        JsonValueKind.Array => Of(element.EnumerateArray(), 0),
        JsonValueKind.Object => Object(element, 0),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>The text of a list.</summary>
    public static string Of(IEnumerable<JsonElement> items, int depth = 0)
    {
        var inner = string.Join(", ", items.Select(item => Inner(item, depth)));
        return inner.Length == 0 ? "[ ]" : $"[ {inner} ]";
    }

    private static string Object(JsonElement element, int depth)
    {
        var indent = new string(' ', (depth + 1) * 2);
        var fields = string.Join(",\n", element.EnumerateObject().Select(
            field => $"{indent}{Quote(field.Name)} : {Inner(field.Value, depth + 1)}"));
        return fields.Length == 0 ? "{ }" : $"{{\n{fields}\n{indent[2..]}}}";
    }

    private static string Inner(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.String => Quote(element.GetString()!),
        JsonValueKind.Array => Of(element.EnumerateArray(), depth),
        JsonValueKind.Object => Object(element, depth),
        _ => Of(element),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text, Plain);

    // Half of a surrogate pair can be written in JSON, and then not be read as text.
    private static bool AllIsText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(utf8, Lenient);
        try
        {
            do
            {
                if (!reader.Read())
                    break;
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                    _ = reader.GetString();
            }
            while (reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.PropertyName);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Set(JsonElement value, out JsonElement element)
    {
        element = value;
        return true;
    }
}
