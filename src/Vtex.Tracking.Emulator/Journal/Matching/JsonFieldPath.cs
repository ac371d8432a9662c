using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// A path to values in JSON, such as <c>shipperCustomer.postalCode</c>, <c>[0].orderNumber</c> or <c>data[*].id</c>, where
/// <c>*</c> stands for every element. A leading <c>$</c> may be left out.
/// </summary>
internal sealed class JsonFieldPath
{
    private const int MaxLength = 1_000;
    private const int MaxSteps = 64; // JSON is read no deeper

    // The name of a field, the index of an element, or neither for all elements.
    private readonly List<(string? Name, int? Index)> _steps;

    private JsonFieldPath(List<(string? Name, int? Index)> steps) => _steps = steps;

    public static bool TryParse(string text, out JsonFieldPath path)
    {
        path = new JsonFieldPath([]);
        if (text.Length > MaxLength)
            return false;
        var left = text.AsSpan();
        if (left is ['$', ..])
            left = left[1..];
        var isFirst = true;
        while (left.Length > 0)
        {
            if (path._steps.Count == MaxSteps || !TryTake(ref left, isFirst && text[0] != '$', path._steps))
                return false;
            isFirst = false;
        }

        return true;
    }

    /// <summary>Finds the values at the path: with a <c>*</c> many, but no more than the JSON has.</summary>
    public List<JsonElement> Find(JsonElement root)
    {
        List<JsonElement> found = [root];
        foreach (var (name, index) in _steps)
            found = [.. found.SelectMany(element => Step(element, name, index))];
        return found;
    }

    private static bool TryTake(ref ReadOnlySpan<char> left, bool mayBeBare, List<(string?, int?)> steps)
    {
        if (left[0] == '[')
        {
            var end = left.IndexOf(']');
            var inside = end < 0 ? default : left[1..end];
            int? index = null;
            if (!inside.SequenceEqual("*"))
            {
                if (!int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return false;
                index = number;
            }

            steps.Add((null, index));
            left = left[(end + 1)..];
            return true;
        }

        if (left[0] == '.')
            left = left[1..];
        else if (!mayBeBare)
            return false;
        var length = left.IndexOfAny('.', '[');
        var name = length < 0 ? left : left[..length];
        if (name.IsEmpty)
            return false;
        steps.Add((name.ToString(), null));
        left = left[name.Length..];
        return true;
    }

    private static IEnumerable<JsonElement> Step(JsonElement element, string? name, int? index)
    {
        if (name is not null)
        {
            if (element.ValueKind == JsonValueKind.Object && TryGet(element, name, out var field))
                yield return field;
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray().Skip(index ?? 0).Take(index is null ? int.MaxValue : 1))
                yield return item;
        }
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement field)
    {
        try
        {
            return element.TryGetProperty(name, out field);
        }
        catch (InvalidOperationException)
        {
            field = default;
            return false; // a name in it is not text
        }
    }
}
