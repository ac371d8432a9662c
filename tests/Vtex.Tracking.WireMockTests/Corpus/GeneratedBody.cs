using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>A pattern for a body, with a body that fits it and one that does not.</summary>
internal sealed record GeneratedBody(JsonNode Pattern, string Fitting, string Missing)
{
    private static readonly (string Pattern, string Fitting, string Missing)[] Kinds =
    [
        ("""{"equalTo":"text"}""", "text", "texts"),
        ("""{"contains":"ex"}""", "text", "tent"),
        ("""{"matches":"t.*t"}""", "text", "texts"),
        ("""{"equalToJson":"{\"a\":1,\"b\":[1,2]}"}""", """{"b":[1,2],"a":1}""", """{"b":[2,1],"a":1}"""),
        ("""{"equalToJson":{"a":{"b":"c"}},"ignoreExtraElements":true}""", """{"a":{"b":"c","d":1}}""", """{"a":{"b":"d"}}"""),
        ("""{"equalToJson":[3,1,2],"ignoreArrayOrder":true}""", "[1,2,3]", "[1,2,4]"),
        ("""{"equalToJson":{"a":"${json-unit.any-string}"}}""", """{"a":"x"}""", """{"a":1}"""),
        ("""{"matchesJsonPath":"$.a.b"}""", """{"a":{"b":0}}""", """{"a":{"c":0}}"""),
        ("""{"matchesJsonPath":"$.list[?(@.n > 3)]"}""", """{"list":[{"n":1},{"n":4}]}""", """{"list":[{"n":1}]}"""),
        ("""{"matchesJsonPath":{"expression":"$.a","equalTo":"x"}}""", """{"a":"x"}""", """{"a":"y"}"""),
        ("""{"matchesJsonPath":{"expression":"$.a","matches":"[0-9]+"}}""", """{"a":"12"}""", """{"a":"1x"}"""),
        ("""{"or":[{"contains":"x"},{"matchesJsonPath":"$.a"}]}""", """{"a":1}""", """{"b":1}"""),
        ("""{"not":{"contains":"x"}}""", "none of these", "x"),
    ];

    public static GeneratedBody Draw(Random dice)
    {
        var (pattern, fitting, missing) = Kinds[dice.Next(Kinds.Length)];
        return new GeneratedBody(JsonNode.Parse(pattern)!, fitting, missing);
    }

    public string Text(bool misses) => misses ? Missing : Fitting;
}
