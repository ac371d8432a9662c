using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class RequestTests
{
    [Fact]
    public void Methods_are_written_in_upper_case_and_the_last_one_counts()
    {
        Is("{}", Request.Create());
        Is("""{"method":"GET"}""", Request.Create().UsingGet());
        Is("""{"method":"POST"}""", Request.Create().UsingGet().UsingPost());
        Is("""{"method":"PUT"}""", Request.Create().UsingPut());
        Is("""{"method":"DELETE"}""", Request.Create().UsingDelete());
        Is("""{"method":"PATCH"}""", Request.Create().UsingPatch());
        Is("""{"method":"ANY"}""", Request.Create().UsingAnyMethod());
        Is("""{"method":"PURGE"}""", Request.Create().UsingMethod("purge"));
        Matches(Request.Create().UsingMethod("post"), StubRequests.Of("POST", "/"), StubRequests.Of("GET", "/"));
    }

    [Fact]
    public void Paths_and_urls_take_wildcards()
    {
        Is("""{"urlPath":"/x/y"}""", Request.Create().WithPath("/x/y"));
        Is("""{"urlPathPattern":"/x\\.y/.*"}""", Request.Create().WithUrl("/z").WithPath("/x.y/*"));
        Is("""{"url":"/x?a=1"}""", Request.Create().WithUrl("/x?a=1"));
        Is("""{"urlPattern":"/x\\?a\\=.*"}""", Request.Create().WithUrl("/x?a=*"));
        Is("""{"urlPathTemplate":"/x/{id}","pathParameters":{"id":{"equalTo":"7"}}}""",
            Request.Create().WithPathTemplate("/x/{id}").WithPathParam("id", new ExactMatcher("7")));
        Matches(Request.Create().WithPath("/x.y/*?"), StubRequests.Of("GET", "/x.y/zz?a=1"), StubRequests.Of("GET", "/xzy/z"));
        Matches(Request.Create().WithUrl("/x?a=*"), StubRequests.Of("GET", "/x?a=1"), StubRequests.Of("GET", "/x"));
        Matches(
            Request.Create().WithPathTemplate("/x/{id}").WithPathParam("id", new ExactMatcher("7")),
            StubRequests.Of("GET", "/x/7"), StubRequests.Of("GET", "/x/8"));
    }

    [Fact]
    public void Parameters_are_there_have_a_value_or_several()
    {
        Is("""{"queryParameters":{"a":{"not":{"absent":true}}}}""", Request.Create().WithParam("a"));
        Is("""{"queryParameters":{"a":{"equalTo":"1"},"b":{"contains":"2"}}}""",
            Request.Create().WithParam("a", "1").WithParam("b", new ContainsMatcher("2")));
        Is("""{"queryParameters":{"a":{"includes":[{"equalTo":"1"},{"equalTo":"2"}]}}}""", Request.Create().WithParam("a", "1", "2"));
        Matches(Request.Create().WithParam("a"), StubRequests.Of("GET", "/?a"), StubRequests.Of("GET", "/?b"));
        Matches(Request.Create().WithParam("a", "1", "2"), StubRequests.Of("GET", "/?a=2&a=3&a=1"), StubRequests.Of("GET", "/?a=2"));
    }

    [Fact]
    public void Headers_and_cookies_ignore_case_and_take_wildcards()
    {
        Is("""{"headers":{"X":{"equalTo":"a","caseInsensitive":true}}}""", Request.Create().WithHeader("X", "a"));
        Is("""{"cookies":{"c":{"matches":"(?i)a.*"}}}""", Request.Create().WithCookie("c", "a*"));
        Is("""{"headers":{"X":{"absent":true}}}""", Request.Create().WithHeader("X", new AbsentMatcher()));
        Matches(
            Request.Create().WithHeader("X", "Ab*").WithCookie("c", "v"),
            StubRequests.Of("GET", "/", "", [("x", "aBc"), ("Cookie", "c=V")]), StubRequests.Of("GET", "/", "", [("x", "abc")]));
    }

    [Fact]
    public void Basic_authentication_is_a_header()
    {
        var request = Request.Create().WithBasicAuth("a", "b");
        Is("""{"basicAuthCredentials":{"username":"a","password":"b"}}""", request);
        Matches(
            request, StubRequests.Of("GET", "/", "", [("Authorization", "Basic YTpi")]),
            StubRequests.Of("GET", "/", "", [("Authorization", "Basic YTpj")]));
    }

    [Fact]
    public void Bodies_must_be_all_that_is_said_of_them()
    {
        Is("""{"bodyPatterns":[{"equalTo":"x"},{"not":{"contains":"y"}}]}""",
            Request.Create().WithBody("x").WithBody(new NotMatcher(new ContainsMatcher("y"))));
        Body(new ExactMatcher("a", "b"), """{"or":[{"equalTo":"a"},{"equalTo":"b"}]}""", "b", "c");
        Body(new WildcardMatcher("a?c*"), """{"matches":"a.c.*"}""", "abcd", "ac");
        Body(new RegexMatcher("b+"), """{"matches":".*(?:b+).*"}""", "abc", "ac");
        Body(new RegexMatcher("^b+$", ignoreCase: true), """{"matches":"(?i)b+"}""", "BB", "ab");
        Body(new JsonMatcher("""{"a":[1,2]}""", ignoreArrayOrder: true),
            """{"equalToJson":{"a":[1,2]},"ignoreArrayOrder":true}""", """{"a":[2,1]}""", """{"a":[2]}""");
        Body(new JsonMatcher(new { Name = "x" }), """{"equalToJson":{"name":"x"}}""", """{ "name": "x" }""", """{"name":"x","b":1}""");
        Body(new JsonMatcher("null"), """{"equalToJson":"null"}""", "null", "{}");
        Body(new JsonMatcher("\"5\""), """{"equalToJson":"\u00225\u0022"}""", "\"5\"", "5");
        Body(new JsonPartialMatcher(new { a = 1 }), """{"equalToJson":{"a":1},"ignoreExtraElements":true}""", """{"b":2,"a":1}""", "{}");
        Body(new JsonPathMatcher("$.a"), """{"matchesJsonPath":"$.a"}""", """{"a":1}""", """{"b":1}""");
        Body(new JsonPathMatcher("$.a", new ExactMatcher(ignoreCase: true, "x")),
            """{"matchesJsonPath":{"expression":"$.a","equalTo":"x","caseInsensitive":true}}""", """{"a":"X"}""", """{"a":"y"}""");
    }

    [Fact]
    public void What_is_given_out_can_be_changed_without_harm()
    {
        var request = Request.Create().UsingGet();
        request.ToJson()["method"] = "POST";
        Is("""{"method":"GET"}""", request);
    }

    private static void Body(IMatcher matcher, string json, string fits, string fitsNot)
    {
        var request = Request.Create().WithBody(matcher);
        Is($$"""{"bodyPatterns":[{{json}}]}""", request);
        Matches(request, StubRequests.Of("POST", "/", fits), StubRequests.Of("POST", "/", fitsNot));
    }

    private static void Is(string json, Request request) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), request.ToJson()), request.ToJson().ToJsonString());

    private static void Matches(Request request, StubRequest fits, StubRequest fitsNot)
    {
        var pattern = StubRequests.Pattern(JsonSerializer.Serialize(request.ToJson()));
        Assert.Null(pattern.FirstDifference(fits));
        Assert.NotNull(pattern.FirstDifference(fitsNot));
    }
}
