using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions that change JSON texts. What they cannot do, the answer says, as it does in WireMock.</summary>
internal static class JsonChangeFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["jsonMerge"] = call => Guard(() => Merge(call)),
        ["jsonRemove"] = call => Guard(() => Remove(call)),
        ["jsonArrayAdd"] = call => Guard(() => Add(call)),
    };

    private static string Merge(TemplateCall call)
    {
        var one = ReadObject(call.At(0), "Base JSON");
        var other = ReadObject(Second(call), "JSON to merge");
        return JsonCopy.Merged(one, other, call.IsOn("removeNulls"));
    }

    private static string Remove(TemplateCall call)
    {
        var root = Read(call.At(0), "Input JSON string");
        var path = ReadPath(call.At(1));
        if (path.IsRoot)
            throw new FormatException($"Delete operation cannot be applied to JSONPath expression ('{path.Text}')");
        return JsonCopy.Without(root, path.Select(root, root));
    }

    private static string Add(TemplateCall call)
    {
        var root = Read(call.At(0), "Base JSON");
        var item = Read(Second(call), "Item-to-add JSON");
        var most = ReadMost(call.OptionText("maxItems"));
        var array = Target(root, call.Option("jsonPath"));
        var more = call.IsOn("flatten") && item.ValueKind == JsonValueKind.Array ? item.EnumerateArray().ToList() : [item];
        List<JsonElement> items = [.. array.EnumerateArray(), .. more];
        return JsonCopy.WithItems(root, array, items.Skip(Math.Max(0, items.Count - most)));
    }

    private static JsonElement Target(JsonElement root, object? jsonPath)
    {
        if (jsonPath is null)
        {
            return root.ValueKind == JsonValueKind.Array
                ? root
                : throw new FormatException($"Target JSON is not a JSON array ('{root.GetRawText()}')");
        }

        var path = ReadPath(jsonPath);
        return path.Select(root, root) is [{ ValueKind: JsonValueKind.Array } array]
            ? array
            : throw new FormatException($"Target JSON is not a JSON array (root: '{root.GetRawText()}', jsonPath: '{path.Text}')");
    }

    // A block has the second document between its tags.
    private static object? Second(TemplateCall call) => call.IsBlock ? call.Subject : call.At(1);

    private static int ReadMost(string? maxItems)
    {
        if (maxItems is null)
            return int.MaxValue;
        return int.TryParse(maxItems, System.Globalization.CultureInfo.InvariantCulture, out var most)
            ? Math.Max(0, most)
            : throw new FormatException("maxItems option must be an integer");
    }

    private static JsonElement Read(object? value, string name)
    {
        if (value is not (string or TemplateValues))
            throw new FormatException($"{name} must be a string");
        var text = TemplateWords.Of(value);
        return JsonText.TryParse(Encoding.UTF8.GetBytes(text), out var root)
            ? root
            : throw new FormatException($"{name} is not valid JSON ('{text}')");
    }

    private static JsonElement ReadObject(object? value, string name)
    {
        var root = Read(value, name);
        return root.ValueKind == JsonValueKind.Object
            ? root
            : throw new FormatException($"{name} is not a JSON object ('{root.GetRawText()}')");
    }

    private static JsonPath ReadPath(object? value)
    {
        var text = value is string given ? given : throw new FormatException("A single JSONPath expression parameter must be supplied");
        return JsonPath.Read(text, "$", new FaultList())
            ?? throw new FormatException($"JSONPath parameter is not a valid JSONPath expression ('{text}')");
    }

    private static string Guard(Func<string> change)
    {
        try
        {
            return change();
        }
        catch (FormatException exception)
        {
            return $"[ERROR: {exception.Message}]";
        }
    }
}
