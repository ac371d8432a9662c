namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class PatternFaultTests
{
    [Theory]
    [InlineData("[]", "$.request must be an object, is an array.")]
    [InlineData("""{ "urlpath": "/" }""", "$.request.urlpath is not a field of a mapping here. Nearest: urlPath.")]
    [InlineData("""{ "multipartPatterns": [] }""", "$.request.multipartPatterns is not supported by the emulator.")]
    [InlineData("""{ "url": "/a", "urlPath": "/b" }""", "$.request.urlPath comes beside another field for the URL")]
    [InlineData("""{ "urlPattern": "/x/{id}" }""", "$.request.urlPattern is no regular expression that is understood: '{' at 3 is followed by no count")]
    [InlineData("""{ "bodyPatterns": [{ "matchesJsonSchema": {} }] }""", "$.request.bodyPatterns[0].matchesJsonSchema is not supported by the emulator.")]
    [InlineData("""{ "bodyPatterns": [{ "equalTo": "x" }, { "equalTo": 5 }] }""", "$.request.bodyPatterns[1].equalTo must be text, is a number.")]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": { "a": "${json-unit.matches:x}" } }] }""", "$.request.bodyPatterns[0].equalToJson holds the placeholder json-unit.matches:x")]
    [InlineData("""{ "bodyPatterns": [{ "matchesJsonPath": "$.a.sum()" }] }""", "$.request.bodyPatterns[0].matchesJsonPath is no JSON path that is understood: the function sum() is not supported.")]
    [InlineData("""{ "headers": { "X": { "equalTo": "1", "contains": "2" } } }""", "$.request.headers.X has several operators")]
    [InlineData("""{ "headers": { "X": { "contains": "x", "caseInsensitive": true } } }""", "$.request.headers.X.caseInsensitive is not supported beside contains.")]
    [InlineData("""{ "headers": { "X": { "like": "x" } } }""", "$.request.headers.X has no operator that is known, only like.")]
    [InlineData("""{ "headers": { "X": { "not": { "or": [{ "absent": true }] } } } }""", "$.request.headers.X.not.or must have at least two patterns.")]
    [InlineData("""{ "headers": { "X": { "before": "soon" } } }""", "$.request.headers.X.before must be a date or time")]
    [InlineData("""{ "headers": { "X": { "before": "now", "actualFormat": "unix" } } }""", "$.request.headers.X.actualFormat is not supported beside before.")]
    [InlineData("""{ "basicAuth": { "username": "a" } }""", "$.request.basicAuth.password is required.")]
    [InlineData("""{ "port": 70000 }""", "$.request.port must be a port")]
    public void What_is_wrong_or_not_supported_is_said_with_its_place(string pattern, string fault) =>
        Assert.StartsWith(fault, Assert.Single(StubRequests.FaultsOf(pattern)), StringComparison.Ordinal);
}
