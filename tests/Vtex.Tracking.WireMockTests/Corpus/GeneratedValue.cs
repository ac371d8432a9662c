using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>A pattern for a query parameter, a header or a cookie, with a value that fits it and one that does not.</summary>
/// <param name="Name">The name of the parameter, header or cookie.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Fitting">Fits; null when the absence does.</param>
/// <param name="Missing">Does not fit; null when the absence does not.</param>
internal sealed record GeneratedValue(string Name, JsonNode Pattern, string? Fitting, string? Missing)
{
    private static readonly (string Pattern, string? Fitting, string? Missing)[] Kinds =
    [
        ("""{"equalTo":"blue"}""", "blue", "Blue"),
        ("""{"equalTo":"blue"}""", "blue", null),
        ("""{"equalTo":"blue","caseInsensitive":true}""", "BLUE", "blues"),
        ("""{"contains":"lu"}""", "blue", "red"),
        ("""{"doesNotContain":"lu"}""", "red", "blue"),
        ("""{"matches":"[a-z]+[0-9]{2}"}""", "ab12", "ab1"),
        ("""{"matches":"a|b"}""", "b", "ab"),
        ("""{"doesNotMatch":"[0-9]+"}""", "a1", "11"),
        ("""{"absent":true}""", null, "there"),
        ("""{"not":{"equalTo":"blue"}}""", "red", "blue"),
        ("""{"and":[{"contains":"a"},{"contains":"b"}]}""", "cab", "ca"),
        ("""{"or":[{"equalTo":"a"},{"equalTo":"b"}]}""", "b", "c"),
        ("""{"or":[{"absent":true},{"matches":"x.*"}]}""", null, "y"),
    ];

    public static GeneratedValue Draw(Random dice, string name)
    {
        var (pattern, fitting, missing) = Kinds[dice.Next(Kinds.Length)];
        return new GeneratedValue(name, JsonNode.Parse(pattern)!, fitting, missing);
    }

    public string? Value(bool misses) => misses ? Missing : Fitting;
}
