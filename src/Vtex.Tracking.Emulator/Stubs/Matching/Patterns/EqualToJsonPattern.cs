using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>equalToJson</c>.</summary>
internal sealed class EqualToJsonPattern(
    JsonElement expected, JsonPlaceholders placeholders, bool ignoreArrayOrder, bool ignoreExtraElements) : ValuePattern
{
    private readonly int _size = JsonComparison.Count(expected);

    public override string Expectation => "equalToJson";

    public override double Distance(MatchValue value)
    {
        if (value.Json is not { } actual)
            return 1;
        var differences = Comparison().Compare(expected, actual);
        return differences == 0 ? 0 : Math.Min(1, (double)differences / (Math.Max(_size, JsonComparison.Count(actual)) + 1));
    }

    public override string Difference(MatchValue value, string name)
    {
        if (value.Json is not { } actual)
            return $"{name}: expected JSON, was {(value.Text is null ? "absent" : "text that is not JSON")}";
        var comparison = Comparison();
        comparison.Compare(expected, actual);
        var (path, wanted, there) = comparison.First ?? new JsonDifference("$", null, null);
        // A secret anywhere on the way hides what is below it.
        var shown = Disclosure.IsSecret(name) ? name : path;
        return $"{name} {path}: expected {Show(shown, wanted)}, was {Show(shown, there)}";
    }

    private JsonComparison Comparison() => new(placeholders, ignoreArrayOrder, ignoreExtraElements);

    private static string Show(string path, JsonElement? value) => value switch
    {
        null => "absent",
        { ValueKind: JsonValueKind.Object } => "an object",
        { ValueKind: JsonValueKind.Array } => "an array",
        { } scalar => Disclosure.Of(path, JsonText.Of(scalar)),
    };
}
