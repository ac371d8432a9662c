using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Compares an actual document with an expected one: counts the values that differ and names the first.</summary>
internal sealed class JsonComparison(JsonPlaceholders placeholders, bool ignoreArrayOrder, bool ignoreExtraElements)
{
    /// <summary>The first difference, in the order of the expected document; null when there is none.</summary>
    public JsonDifference? First { get; private set; }

    /// <summary>Whether two documents say the same; the order of fields does not count.</summary>
    public static bool Same(JsonElement left, JsonElement right) => new JsonComparison(new(), false, false).Compare(left, right) == 0;

    /// <summary>How many values there are in a document, containers among them.</summary>
    public static int Count(JsonElement element) => 1 + element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Sum(Count),
        JsonValueKind.Object => element.EnumerateObject().Sum(field => Count(field.Value)),
        _ => 0,
    };

    /// <summary>How many values differ; 0 when the documents match.</summary>
    public int Compare(JsonElement expected, JsonElement actual, string path = "$")
    {
        if (placeholders.Fits(expected, actual) is { } fits)
            return fits ? 0 : Differ(path, expected, actual);
        if (expected.ValueKind != actual.ValueKind)
            return Differ(path, expected, actual);
        return expected.ValueKind switch
        {
            JsonValueKind.Object => CompareObjects(expected, actual, path),
            JsonValueKind.Array when ignoreArrayOrder => CompareUnordered(expected, actual, path),
            JsonValueKind.Array => CompareOrdered(expected, actual, path),
            JsonValueKind.Number => JsonNumbers.Same(expected, actual) ? 0 : Differ(path, expected, actual),
            JsonValueKind.String => expected.ValueEquals(actual.GetString()) ? 0 : Differ(path, expected, actual),
            _ => 0,
        };
    }

    private int CompareObjects(JsonElement expected, JsonElement actual, string path)
    {
        var differences = 0;
        foreach (var field in expected.EnumerateObject())
        {
            var inner = $"{path}.{field.Name}";
            if (actual.TryGetProperty(field.Name, out var value))
                differences += Compare(field.Value, value, inner);
            else if (!JsonPlaceholders.MayBeMissing(field.Value))
                differences += Differ(inner, field.Value, null);
        }

        if (ignoreExtraElements)
            return differences;
        foreach (var field in actual.EnumerateObject())
        {
            if (!expected.TryGetProperty(field.Name, out _))
                differences += Differ($"{path}.{field.Name}", null, field.Value);
        }

        return differences;
    }

    private int CompareOrdered(JsonElement expected, JsonElement actual, string path)
    {
        var (wanted, there) = (expected.GetArrayLength(), actual.GetArrayLength());
        var differences = 0;
        for (var at = 0; at < Math.Max(wanted, there); at++)
        {
            if (at < wanted && at < there)
                differences += Compare(expected[at], actual[at], Item(path, at));
            else if (at < wanted)
                differences += Differ(Item(path, at), expected[at], null);
            else if (!ignoreExtraElements)
                differences += Differ(Item(path, at), null, actual[at]);
        }

        return differences;
    }

    private int CompareUnordered(JsonElement expected, JsonElement actual, string path)
    {
        JsonElement[] wanted = [.. expected.EnumerateArray()];
        JsonElement[] there = [.. actual.EnumerateArray()];
        var inner = new JsonComparison(placeholders, ignoreArrayOrder, ignoreExtraElements);
        var partners = Pairing.Of(wanted.Length, there.Length, (w, t) => inner.Compare(wanted[w], there[t]) == 0);

        var differences = 0;
        for (var w = 0; w < wanted.Length; w++)
        {
            if (!partners.Contains(w))
                differences += Differ(Item(path, w), wanted[w], null);
        }

        for (var t = 0; t < there.Length && !ignoreExtraElements; t++)
        {
            if (partners[t] is null)
                differences += Differ(Item(path, t), null, there[t]);
        }

        return differences;
    }

    private int Differ(string path, JsonElement? expected, JsonElement? actual)
    {
        First ??= new JsonDifference(path, expected, actual);
        return Math.Max(expected is { } one ? Count(one) : 0, actual is { } other ? Count(other) : 0);
    }

    private static string Item(string path, int at) => string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]");
}
