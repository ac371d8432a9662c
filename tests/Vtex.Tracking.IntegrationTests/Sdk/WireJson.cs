using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Compares JSON as it goes over the wire: one point in time may be written in many ways.</summary>
internal static partial class WireJson
{
    public static void AssertSame(JsonNode? expected, JsonNode? actual)
    {
        var (left, right) = (Normalize(expected), Normalize(actual));
        Assert.True(JsonNode.DeepEquals(left, right), $"Expected {left?.ToJsonString()}\nActual   {right?.ToJsonString()}");
    }

    private static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Normalize(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalize)]),
        JsonValue value when value.TryGetValue<string>(out var text) && Timestamp().IsMatch(text) => ToUtc(text),
        _ => node?.DeepClone(),
    };

    private static string ToUtc(string text)
    {
        var time = DateTimeOffset.Parse(WithOffset().IsMatch(text) ? text : text + "-03:00", CultureInfo.InvariantCulture);
        return time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        @"(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WithOffset();
}
