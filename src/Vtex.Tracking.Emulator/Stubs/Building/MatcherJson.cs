using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Writes value patterns in WireMock's JSON.</summary>
internal static class MatcherJson
{
    private const string Special = @"\.[]{}()<>*+-=!?^$|&#~";

    /// <summary>Any one of some patterns.</summary>
    public static JsonObject AnyOf(IEnumerable<JsonObject> patterns) => patterns.ToArray() is var all && all is [var only]
        ? only
        : new JsonObject { ["or"] = new JsonArray([.. all]) };

    public static bool IsWildcard(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>A Java regular expression for a text in which * stands for anything, and ? for one character if asked.</summary>
    public static string WildcardRegex(string text, bool ignoreCase = false, bool questionMark = true)
    {
        var regex = new StringBuilder(ignoreCase ? "(?i)" : "");
        foreach (var letter in text)
        {
            if (letter == '*')
                regex.Append(".*");
            else if (letter == '?' && questionMark)
                regex.Append('.');
            else if (Special.Contains(letter, StringComparison.Ordinal))
                regex.Append('\\').Append(letter);
            else
                regex.Append(letter);
        }

        return regex.ToString();
    }

    public static JsonNode? Serialize(object value) =>
        value as JsonNode ?? JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web);

    public static JsonObject EqualToJson(JsonNode? expected, bool ignoreArrayOrder, bool ignoreExtraElements)
    {
        // A text would be read as the document itself, and null as nothing.
        var document = expected is JsonObject or JsonArray ? expected.DeepClone() : expected?.ToJsonString() ?? "null";
        var pattern = new JsonObject { ["equalToJson"] = document };
        if (ignoreArrayOrder)
            pattern["ignoreArrayOrder"] = true;
        if (ignoreExtraElements)
            pattern["ignoreExtraElements"] = true;
        return pattern;
    }

    /// <summary>A Java regular expression for the whole of a text in which another one is found.</summary>
    public static string Anywhere(string regex, bool ignoreCase)
    {
        var whole = regex is ['^', .. var inner, '$'] && !regex.Contains('|', StringComparison.Ordinal) && inner is not [.., '\\']
            ? inner
            : $".*(?:{regex}).*";
        return ignoreCase ? $"(?i){whole}" : whole;
    }
}
