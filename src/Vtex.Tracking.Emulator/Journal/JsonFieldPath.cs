using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// A path to values in JSON, such as <c>shipperCustomer.postalCode</c>, <c>[0].orderNumber</c> or <c>data[*].id</c>, where
/// <c>*</c> stands for every element. A leading <c>$</c> may be left out.
/// </summary>
internal sealed partial class JsonFieldPath
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
        var left = text is ['$', ..] ? text[1..] : text.Length > 0 && text[0] is not ('.' or '[') ? $".{text}" : text;
        var end = 0;
        foreach (Match step in Step().Matches(left))
        {
            if (step.Index != end)
                return false;
            end += step.Length;
            path._steps.Add(step.Groups["name"] is { Success: true } name
                ? (name.Value, null)
                : (null, step.Groups["index"].Value is "*" ? null : int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture)));
        }

        return end == left.Length && path._steps.Count <= MaxSteps;
    }

    /// <summary>Finds the values at the path: with a <c>*</c> many, but no more than the JSON has.</summary>
    public List<JsonElement> Find(JsonElement root)
    {
        List<JsonElement> found = [root];
        foreach (var (name, index) in _steps)
            found = [.. found.SelectMany(element => Next(element, name, index))];
        return found;
    }

    private static IEnumerable<JsonElement> Next(JsonElement element, string? name, int? index) => (element.ValueKind, name) switch
    {
        (JsonValueKind.Object, not null) when TryGet(element, name, out var field) => [field],
        (JsonValueKind.Array, null) => element.EnumerateArray().Skip(index ?? 0).Take(index is null ? int.MaxValue : 1),
        _ => [],
    };

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

    [GeneratedRegex(@"(?:\.(?<name>[^.\[]+)|\[(?<index>[0-9]{1,9}|\*)\])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Step();
}
