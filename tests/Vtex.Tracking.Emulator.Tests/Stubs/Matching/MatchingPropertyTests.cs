using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class MatchingPropertyTests
{
    private static readonly string[] Patterns =
    [
        """{ "equalTo": "ab" }""", """{ "equalTo": "AB", "caseInsensitive": true }""", """{ "contains": "a" }""",
        """{ "doesNotContain": "a" }""", """{ "matches": "a.*" }""", """{ "doesNotMatch": "a.*" }""", """{ "absent": true }""",
        """{ "not": { "equalTo": "ab" } }""", """{ "and": [{ "contains": "a" }, { "contains": "b" }] }""",
        """{ "or": [{ "absent": true }, { "equalTo": "b" }] }""", """{ "equalToJson": "{\"a\":[1,2]}", "ignoreArrayOrder": true }""",
        """{ "matchesJsonPath": "$.a" }""", """{ "matchesJsonPath": { "expression": "$.a[0]", "equalTo": "1" } }""",
        """{ "binaryEqualTo": "YWI=" }""", """{ "before": "2026-01-01" }""", """{ "anything": "anything" }""",
    ];

    private static readonly string[] Values =
        ["", "a", "ab", "AB", "b", "{\"a\":[2,1]}", "{\"a\":[1,2]}", "{\"a\":[]}", "{", "2025-01-01", "2027-01-01T00:00:00Z"];

    [Fact]
    public void The_distance_is_zero_exactly_when_a_request_matches()
    {
        var samples =
            from patterns in Gen.Elements(Patterns).ArrayOf(3)
            from values in Gen.Elements(Values).ArrayOf(3)
            from there in Gen.Choose(0, 3)
            select (Patterns: patterns, Values: values, There: there);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (header, body, query) = (sample.Patterns[0], sample.Patterns[1], sample.Patterns[2]);
            var (headerValue, bodyValue, queryValue) = (sample.Values[0], sample.Values[1], sample.Values[2]);
            var there = sample.There;
            var read = StubRequests.Pattern(
                $$"""{ "headers": { "X-A": {{header}} }, "queryParameters": { "q": {{query}} }, "bodyPatterns": [{{body}}, {{header}}] }""");
            var request = StubRequests.Of(
                "POST", (there & 1) == 0 ? "/" : $"/?q={Uri.EscapeDataString(queryValue)}", bodyValue,
                (there & 2) == 0 ? [] : [("x-a", headerValue)]);
            var measured = read.Measure(request);
            Assert.InRange(measured.Distance, 0, 1);
            Assert.Equal(read.Matches(request), measured.IsExact);
            Assert.Equal(read.Matches(request), read.FirstDifference(request) is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Without_array_order_a_shuffled_document_is_the_same()
    {
        var documents = Gen.Sized(size => Document(Math.Min(size, 4)));
        var samples =
            from document in documents
            from seed in Gen.Choose(0, int.MaxValue)
            select (Document: document, Seed: seed);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (document, seed) = sample;
            var shuffled = Shuffle(document, new Random(seed));
            var pattern = StubRequests.Pattern(new JsonObject
            {
                ["bodyPatterns"] = new JsonArray(new JsonObject { ["equalToJson"] = document.ToJsonString(), ["ignoreArrayOrder"] = true }),
            }.ToJsonString());
            Assert.True(pattern.Matches(StubRequests.Of("POST", "/", shuffled.ToJsonString())), $"{document} and {shuffled}");

            var more = new JsonArray(shuffled.DeepClone());
            Assert.False(pattern.Matches(StubRequests.Of("POST", "/", more.ToJsonString())));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static Gen<JsonNode> Document(int depth)
    {
        var leaf = Gen.Choose(0, 3).Select(number => (JsonNode)JsonValue.Create(number));
        if (depth == 0)
            return leaf;
        var inner = Gen.OneOf(leaf, Document(depth - 1));
        var arrays = inner.ListOf().Select(items => (JsonNode)new JsonArray([.. items.Take(4).Select(item => item.DeepClone())]));
        var objects = Gen.Two(inner).Select(fields =>
            (JsonNode)new JsonObject { ["x"] = fields.Item1.DeepClone(), ["y"] = fields.Item2.DeepClone() });
        return Gen.OneOf(arrays, objects);
    }

    private static JsonNode Shuffle(JsonNode node, Random random) => node switch
    {
        JsonArray items => new JsonArray([.. items.OrderBy(_ => random.Next()).Select(item => Shuffle(item!, random))]),
        JsonObject fields => new JsonObject(fields.OrderBy(_ => random.Next())
            .Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Shuffle(field.Value!, random)))),
        _ => node.DeepClone(),
    };
}
