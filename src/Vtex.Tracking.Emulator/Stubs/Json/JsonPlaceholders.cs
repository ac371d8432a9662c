using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The words of json-unit that stand for any value of a kind in an expected document, such as
/// <c>${json-unit.any-string}</c>.</summary>
internal sealed class JsonPlaceholders
{
    private const string Ignored = "ignore";
    private const string IgnoredElement = "ignore-element";
    private const string RegexStart = "regex}";

    private readonly Dictionary<string, JavaRegex> _regexes = new(StringComparer.Ordinal);

    /// <summary>Looks through an expected document and notes the placeholders that are not known.</summary>
    public static JsonPlaceholders Read(JsonElement expected, string path, FaultList faults)
    {
        var placeholders = new JsonPlaceholders();
        placeholders.Gather(expected, path, faults);
        return placeholders;
    }

    /// <summary>Whether an expected value need not be there at all.</summary>
    public static bool MayBeMissing(JsonElement expected) => WordOf(expected) == IgnoredElement;

    /// <summary>Whether an actual value is of the kind that an expected one stands for; null when it stands for itself.</summary>
    public bool? Fits(JsonElement expected, JsonElement actual) => WordOf(expected) switch
    {
        null => null,
        Ignored or IgnoredElement => true,
        "any-string" => actual.ValueKind == JsonValueKind.String,
        "any-number" => actual.ValueKind == JsonValueKind.Number,
        "any-boolean" => actual.ValueKind is JsonValueKind.True or JsonValueKind.False,
        var word => actual.ValueKind == JsonValueKind.String
            && _regexes.TryGetValue(word, out var regex) && regex.Matches(actual.GetString()!),
    };

    private void Gather(JsonElement expected, string path, FaultList faults)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in expected.EnumerateArray())
                Gather(item, path, faults);
        }
        else if (expected.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in expected.EnumerateObject())
                Gather(field.Value, path, faults);
        }
        else if (WordOf(expected) is { } word)
        {
            Add(word, path, faults);
        }
    }

    private void Add(string word, string path, FaultList faults)
    {
        if (word is Ignored or IgnoredElement or "any-string" or "any-number" or "any-boolean")
            return;
        if (!word.StartsWith(RegexStart, StringComparison.Ordinal))
            faults.Add(path, $"holds the placeholder json-unit.{word}, which is not supported.");
        else if (JavaRegex.Read(word[RegexStart.Length..], path, faults) is { } regex)
            _regexes[word] = regex;
    }

    // "${json-unit.ignore}" gives "ignore", "${json-unit.regex}a.*" gives "regex}a.*".
    private static string? WordOf(JsonElement expected)
    {
        const string Start = "{json-unit.";
        if (expected.ValueKind != JsonValueKind.String || expected.GetString() is not ['$' or '#', .. var rest]
            || !rest.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        var word = rest[Start.Length..];
        if (word.StartsWith(RegexStart, StringComparison.Ordinal))
            return word;
        return word is [.. var inner, '}'] ? inner : null;
    }
}
