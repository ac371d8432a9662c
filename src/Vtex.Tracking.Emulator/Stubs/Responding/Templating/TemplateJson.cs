using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>JSON in templates: values out of it, and text from values.</summary>
internal static class TemplateJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = WireJson.WriterOptions.Encoder };

    /// <summary>The value of JSON: objects and arrays as plain maps and lists.</summary>
    public static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => MapOf(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
        _ => Single(element),
    };

    /// <summary>The value of JSON: objects and arrays such that as text they are JSON again.</summary>
    public static object? FoundIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Fill(new TemplateJsonObject(), element, FoundIn),
        JsonValueKind.Array => new TemplateJsonArray(element.EnumerateArray().Select(FoundIn)),
        _ => Single(element),
    };

    /// <summary>The fields of an object; of a name that comes twice, the last counts.</summary>
    public static Dictionary<string, object?> MapOf(JsonElement element) =>
        Fill(new Dictionary<string, object?>(StringComparer.Ordinal), element, ValueOf);

    /// <summary>JSON on one line.</summary>
    public static string Compact(object? value) => Write(value, null);

    /// <summary>JSON with a line for each field of an object, arrays on one line: how WireMock writes it.</summary>
    public static string Indented(object? value) => Write(value, 0);

    private static string Write(object? value, int? depth)
    {
        var text = new StringBuilder();
        Append(text, value, depth);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int? depth)
    {
        switch (value)
        {
            case IDictionary<string, object?> map:
                AppendObject(text, map, depth);
                break;
            case IList<object?> items and not TemplateValues:
                AppendArray(text, items, depth);
                break;
            case null:
                text.Append("null");
                break;
            case bool or long or int or double or decimal:
                text.Append(TemplateWords.Of(value));
                break;
            default:
                text.Append(JsonSerializer.Serialize(TemplateWords.Of(value), Relaxed));
                break;
        }
    }

    private static void AppendObject(StringBuilder text, IDictionary<string, object?> map, int? depth)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, value) in map)
        {
            text.Append(separator).Append(Line(depth + 1)).Append(JsonSerializer.Serialize(name, Relaxed));
            text.Append(depth is null ? ":" : " : ");
            Append(text, value, depth + 1);
            separator = ",";
        }

        text.Append(map.Count == 0 && depth is not null ? " " : Line(map.Count == 0 ? null : depth)).Append('}');
    }

    private static void AppendArray(StringBuilder text, IList<object?> items, int? depth)
    {
        var space = depth is null ? "" : " ";
        text.Append('[');
        for (var at = 0; at < items.Count; at++)
        {
            text.Append(at == 0 ? space : "," + space);
            Append(text, items[at], depth);
        }

        text.Append(space).Append(']');
    }

    private static string Line(int? depth) => depth is { } level ? "\n" + new string(' ', 2 * level) : "";

    private static TMap Fill<TMap>(TMap map, JsonElement element, Func<JsonElement, object?> valueOf)
        where TMap : Dictionary<string, object?>
    {
        foreach (var field in element.EnumerateObject())
            map[field.Name] = valueOf(field.Value);
        return map;
    }

    private static object? Single(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonKind.TryGetText(element, out var text) ? text : "",
        JsonValueKind.Number => Number(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object Number(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
            return whole;
        var isWhole = element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0;
        return isWhole && element.TryGetDecimal(out var large) ? large : element.GetDouble();
    }
}
