using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class NearMissTests
{
    // The distances that WireMock 3.13.2 gives.
    [Theory]
    [InlineData("""{ "method": "POST", "url": "/abc?a=1" }""", 3 / 39.0)]
    [InlineData("""{ "url": "/zzz" }""", 8.75 / 39)]
    [InlineData("""{ "urlPath": "/abd" }""", 2.5 / 39)]
    [InlineData("""{ "urlPattern": "/z+" }""", 10 / 39.0)]
    [InlineData("""{ "urlPathTemplate": "/z/{a}" }""", 7.5 / 39)]
    [InlineData("""{ "scheme": "https" }""", 3 / 39.0)]
    [InlineData("""{ "port": 81 }""", 10 / 39.0)]
    [InlineData("""{ "url": "/zzz", "headers": { "X": { "equalTo": "q" } } }""", 8.75 / 39)]
    [InlineData("""{ "headers": { "X": { "equalTo": "hellp" } } }""", 0.2 / 46)]
    [InlineData("""{ "headers": { "X": { "equalTo": "hello" }, "Y": { "equalTo": "q" } } }""", 0.5 / 46)]
    [InlineData("""{ "headers": { "X": { "and": [{ "equalTo": "hello" }, { "equalTo": "hellp" }] } } }""", 0.1 / 46)]
    [InlineData("""{ "headers": { "X": { "or": [{ "equalTo": "hallo" }, { "equalTo": "zzzz" }] } } }""", 0.2 / 46)]
    [InlineData("""{ "headers": { "X": { "hasExactly": [{ "equalTo": "hello" }, { "equalTo": "hellp" }] } } }""", 0.55 / 46)]
    [InlineData("""{ "headers": { "X": { "includes": [{ "equalTo": "hello" }, { "equalTo": "hellp" }] } } }""", 0.1 / 46)]
    [InlineData("""{ "queryParameters": { "a": { "equalTo": "2" } }, "cookies": { "c": { "absent": true } } }""", 1 / 46.0)]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": "{\"a\":1,\"b\":2,\"c\":[1,2,4]}" }] }""", 0.125 / 46)]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": "{\"a\":1}" }, { "contains": "a" }] }""", 0.3125 / 46)]
    [InlineData("""{ "bodyPatterns": [{ "matchesJsonPath": { "expression": "$.a", "equalTo": "12" } }] }""", 0.5 / 46)]
    public void A_miss_is_as_far_off_as_WireMock_says(string pattern, double distance) => Assert.Equal(
        distance,
        StubRequests.Pattern(pattern).Measure(
            StubRequests.Of("GET", "/abc?a=1", """{"a":1,"b":2,"c":[1,2,3]}""", [("X", "hello")])).Distance,
        tolerance: 1e-9);

    [Theory]
    [InlineData("""{ "method": "GET" }""", "method: expected GET, was POST")]
    [InlineData("""{ "urlPath": "/x" }""", "url: expected urlPath /x, was /receiver/services")]
    [InlineData("""{ "headers": { "Content-Type": { "equalTo": "text/html" } } }""", "header Content-Type: expected equalTo 'text/html', was absent")]
    [InlineData("""{ "queryParameters": { "page": { "matches": "[3-9]" } } }""", "query parameter page: expected matches '[3-9]', was '2'")]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": { "a": { "b": [1] } }, "ignoreExtraElements": true }] }""", "body $.a.b[0]: expected '1', was '2'")]
    [InlineData("""{ "bodyPatterns": [{ "matchesJsonPath": "$.z" }] }""", "body $.z: expected something, was absent")]
    public void The_first_difference_is_named(string pattern, string difference) =>
        Assert.Equal(difference, StubRequests.Pattern(pattern).FirstDifference(Sample()));

    [Theory]
    [InlineData("""{ "headers": { "Authorization": { "equalTo": "Bearer other" } } }""")]
    [InlineData("""{ "basicAuthCredentials": { "username": "ana", "password": "hunter2" } }""")]
    [InlineData("""{ "cookies": { "session": { "equalTo": "other" } } }""")]
    [InlineData("""{ "queryParameters": { "email": { "equalTo": "x" } } }""")]
    [InlineData("""{ "queryParameters": { "q": { "equalTo": "x" } } }""")]
    [InlineData("""{ "url": "/y" }""")]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": { "password": "hunter2" }, "ignoreExtraElements": true }] }""")]
    [InlineData("""{ "bodyPatterns": [{ "equalToJson": { "customer": { "document": "1" } }, "ignoreExtraElements": true }] }""")]
    [InlineData("""{ "bodyPatterns": [{ "matchesJsonPath": { "expression": "$.customer.document", "equalTo": "1" } }] }""")]
    [InlineData("""{ "bodyPatterns": [{ "contains": "nothing of this" }] }""")]
    [InlineData("""{ "bodyPatterns": [{ "equalTo": "529.982.247-25 ana@example.com" }] }""")]
    public void A_difference_shows_no_secret(string pattern)
    {
        var difference = StubRequests.Pattern(pattern).FirstDifference(Sample());
        Assert.NotNull(difference);
        Assert.All(
            ["hunter", "52998224725", "529.982.247-25", "ana@example.com", "ana%40example", "Bearer", "c2VjcmV0"],
            secret => Assert.DoesNotContain(secret, difference, StringComparison.Ordinal));
    }

    private static StubRequest Sample() => StubRequests.Of(
        "POST",
        "/receiver/services?page=2&email=ana%40example.com&q=52998224725",
        """{"a":{"b":[2]},"password":"hunter3","customer":{"document":"52998224725","email":"ana@example.com"}}""",
        [("Authorization", "Bearer c2VjcmV0"), ("Cookie", "session=c2VjcmV0")]);
}
