using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Nothing that a mapping or a request brings ends the process, or keeps it busy for long.</summary>
public sealed class StubBoundsTests : IAsyncDisposable
{
    private const int Many = 20_000;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly Api _api = Api.InMemory();

    public static TheoryData<string, string> Endless() => new()
    {
        { "JSON", new string('[', Many) },
        { "JSON of a mapping", $$$"""{"Request":{"Path":"/x"},"Response":{"BodyAsJson":{{{new string('[', Many)}}}{{{new string(']', Many)}}}}}""" },
        { "JSONPath brackets", Matcher("JsonPathMatcher", "$" + new string('[', Many)) },
        { "JSONPath parentheses", Matcher("JsonPathMatcher", $"$[?({new string('(', Many)}@.a)]") },
        { "JSONPath filters", Matcher("JsonPathMatcher", string.Concat(Enumerable.Repeat("$[?(@[?(", Many))) },
        { "JSONPath descents", Matcher("JsonPathMatcher", "$..*..*..*..*") },
        { "JSONPath expressions", Matcher("JsonPathMatcher", "$[?(@.a =~ /(a+)+$/)]") },
        { "JSONPath lists", Matcher("JsonPathMatcher", "$" + string.Concat(Enumerable.Repeat("[0,0]", 30))) },
        { "regex groups", Matcher("RegexMatcher", new string('(', Many) + new string(')', Many)) },
        { "regex that is none", Matcher("RegexMatcher", "(") },
        { "JMESPath brackets", Matcher("JmesPathMatcher", new string('[', Many)) },
        { "JMESPath that doubles", Matcher("JmesPathMatcher", string.Join('|', Enumerable.Repeat("[@,@]", 40))) },
        { "JMESPath slices", Matcher("JmesPathMatcher", "$[-2147483648:2147483647:1]") },
        { "JMESPath slices behind others", Matcher("JmesPathMatcher", "a[*].b[ : -9999 ]") },
        { "JMESPath steps", Matcher("JmesPathMatcher", "[::2147483647]") },
        { "XPath parentheses", Matcher("XPathMatcher", new string('(', Many)) },
        { "XPath descents", Matcher("XPathMatcher", "//*//*//*//*//*") },
        { "XPath ranges", Matcher("XPathMatcher", "count(1 to 100000000000) > 1") },
        { "XPath loops", Matcher("XPathMatcher", "for $a in //x return $a") },
        { "XPath files", Matcher("XPathMatcher", "doc('file:///etc/passwd')") },
        { "XPath descents in a predicate", Matcher("XPathMatcher", "//*[count(//*) > 1]") },
        { "XPath roots in a predicate", Matcher("XPathMatcher", "//*[2 * /r/* > 1]") },
        { "XPath roots behind an operator", Matcher("XPathMatcher", "//*[a or/r/*]") },
        { "XPath roots in a step", Matcher("XPathMatcher", "//*/count(/r/*)") },
        { "XPath axes", Matcher("XPathMatcher", "//*[count(preceding::*) > 1]") },
        { "XPath siblings", Matcher("XPathMatcher", "//*[count(../*) > 1]") },
        { "JSONPath descents in a filter", Matcher("JsonPathMatcher", "$..[?(@..a == 1)]") },
        { "JSONPath roots in a filter", Matcher("JsonPathMatcher", "$..[?($[*].a == 1)]") },
        { "wildcards in values", Matcher("FormUrlEncodedMatcher", "a=*b*c*d*e*f*g") },
        { "JSON in a text", Matcher("JsonMatcher", new string('[', Many)) },
        { "JSON with expressions", Request("Body", """{"Matcher":{"Name":"JsonMatcher","Regex":true,"Pattern":{"a":"(a+)+$"}}}""") },
        { "similarity", Matcher("SimMetricsMatcher.Levenstein", new string('x', 500)) },
        { "code", Matcher("CSharpCodeMatcher", "return System.IO.File.Exists(it);") },
        { "LINQ", Matcher("LinqMatcher", "it.Length > 0") },
        { "GraphQL", Matcher("GraphQLMatcher", new string('{', Many)) },
        { "Protocol Buffers", Matcher("ProtoBufMatcher", new string('{', Many)) },
        { "MIME parts", Request("Body", """{"MatcherName":"MultiPartMatcher","Matchers":[{"Name":"MimePartMatcher"}]}""") },
    };

    public static TheoryData<string, string> EndlessTemplates() => new()
    {
        { "template blocks", Template(string.Concat(Enumerable.Repeat("{{#if request.body}}", Many))) },
        { "template calls", Template("{{" + new string('(', Many) + "}}") },
        { "template loops", Template("{{#each request.headers}}{{#each @root.request.headers}}{{#each @root.request.headers}}x{{/each}}{{/each}}{{/each}}") },
        { "template loop over its own list", Template("{{#each request.query}}{{#each ../request.query}}x{{/each}}{{/each}}") },
        { "template partials", Template("{{#*inline \"a\"}}{{> a}}{{> a}}{{/inline}}{{> a}}") },
        { "template repeats", Template("{{String.Repeat \"x\" 2000000000}}") },
        { "template repeats as asked", Template("{{String.Repeat \"x\" request.query.n}}") },
        { "template pads", Template("{{#String.PadLeft request.path 2000000000 \"x\"}}{{/String.PadLeft}}") },
        { "template formats", Template("{{String.Format 1 \"D999999999\"}}") },
        { "template with a path of the request", Template("{{JsonPath.SelectToken request.body request.query.p}}") },
        { "template with an expression of the request", Template("{{Regex.Match request.body request.query.p}}") },
        { "template braces in a text", Template("{{foo \"}}\" (Environment.GetEnvironmentVariable \"HOME\")}}") },
        { "template environment", Template("{{Environment.GetEnvironmentVariable \"HOME\"}}") },
        { "template files", Template("{{File.Read \"/etc/passwd\"}}") },
        { "template generators", Template("{{Xeger.Generate \"[a-z]{100000000}\"}}") },
        { "template random texts", Template("{{Random Type=\"Text\" Min=1 Max=2000000000}}") },
        { "template style sheets", Template("{{Xslt.Transform request.body \"<x/>\"}}") },
        { "template blocks that do not close", Template("{{#if request.body}}a") },
        { "template blocks that close twice", Template("{{#if request.body}}a{{/if}}{{/if}}") },
        { "template blocks that close another", Template("{{#if request.body}}a{{/each}}") },
        { "template blocks that cross", Template("{{#if request.body}}{{#each request.query}}a{{/if}}{{/each}}") },
        { "template with an else of no block", Template("a{{else}}b") },
        { "template in a header", """{"Request":{"Path":"/x"},"Response":{"UseTransformer":true,"Headers":{"A":"{{#if request.body}}"}}}""" },
        { "template in the JSON of a body", """{"Request":{"Path":"/x"},"Response":{"UseTransformer":true,"BodyAsJson":{"a":["{{#each request.query}}"]}}}""" },
        { "template of a webhook", """{"Request":{"Path":"/x"},"Response":{},"Webhook":{"Request":{"Url":"http://127.0.0.1:9","Method":"POST","UseTransformer":true,"Body":"{{#if request.body}}"}}}""" },
        { "regex that looks around in a list", Request("Path", $$"""{"Matchers":[{"Name":"RegexMatcher","Patterns":["^/a$","{{new string('(', 50)}}{{new string(')', 50)}}"]}]}""") },
        { "regex of a header", Request("Headers", $$"""[{"Name":"A","Matchers":[{"Name":"RegexMatcher","Pattern":"{{new string('(', 50)}}{{new string(')', 50)}}"}]}]""") },
        { "wildcards of a path", Request("Path", $"\"/{new string('*', 2_000)}\"") },
        { "JMESPath filters", Matcher("JmesPathMatcher", string.Concat(Enumerable.Repeat("[?a", 400))) },
        { "XPath predicates", Matcher("XPathMatcher", "/a" + string.Concat(Enumerable.Repeat("[b", 100)) + new string(']', 100)) },
        { "JSONPath of a template", Template("{{JsonPath.SelectToken request.body \"$..*..*..*\"}}") },
        { "XPath of a template", Template("{{XPath.Evaluate request.body \"//*[//*]\"}}") },
        { "regex of a template", Template("{{Regex.Match request.body \"(\"}}") },
        { "other templates", """{"Request":{"Path":"/x"},"Response":{"UseTransformer":true,"TransformerType":"Scriban","Body":"{{ for i in 1..1000000000 }}x{{ end }}"}}""" },
        { "half a character", """{"Request":{"Path":"/\ud800"},"Response":{}}""" },
        { "half a character in a name", """{"Request":{"Path":"/x"},"Response":{"Headers":{"\udc00":"a"}}}""" },
        { "names that no header has", """{"Request":{"Path":"/x"},"Response":{"Headers":{"A b":"a"}}}""" },
        { "values that no header has", """{"Request":{"Path":"/x"},"Response":{"Headers":{"A":"é"}}}""" },
        { "delays", """{"Request":{"Path":"/x"},"Response":{"Delay":2147483647}}""" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    [MemberData(nameof(EndlessTemplates))]
    public async Task A_mapping_without_bounds_is_refused(string kind, string mapping)
    {
        Assert.NotEmpty(kind);
        await _api.ShouldRefuseStubAsync(mapping);
    }

    [Theory]
    [InlineData("$..[?(@.a == 'x')]")]
    [InlineData("$.a[0:2].b")]
    [InlineData("$['a','b'][*]")]
    public async Task Usual_JSONPaths_are_taken(string path) => await _api.StubAsync($$$$"""{"Body":{"Matcher":{"Name":"JsonPathMatcher","Pattern":"{{{{path}}}}"}}}""", "{}");

    [Theory]
    [InlineData("a[0:2].b")]
    [InlineData("[-999:999:2]")]
    [InlineData("itens[?id == `12345678`].{nome: nome, total: sum(precos)} | [0]")]
    public async Task Usual_JMESPaths_are_taken(string path) => await _api.StubAsync($$$$"""{"Body":{"Matcher":{"Name":"JmesPathMatcher","Pattern":"{{{{path}}}}"}}}""", "{}");

    [Theory]
    [InlineData("{{request.path}} {{{request.body}}} {{! it's a note }}")]
    [InlineData("{{#each request.query}}{{@key}}={{this}};{{/each}}")]
    [InlineData("{{#if (String.Contains request.body \\\"x\\\")}}a{{else}}b{{/if}}")]
    [InlineData("{{Random Type=\\\"Integer\\\" Min=1000 Max=99999999}} {{DateTime.UtcNow \\\"o\\\"}} {{String.PadLeft request.path 20 \\\" \\\"}}")]
    [InlineData("{{Regex.Match request.body \\\"[0-9]+\\\"}} {{XPath.Evaluate request.body \\\"/a/b\\\"}}")]
    public async Task Usual_templates_are_taken(string template)
    {
        await _api.StubAsync("""{"Path":"/t"}""", $$"""{"UseTransformer":true,"Body":"{{template}}"}""");
        Assert.Equal(200, (await _api.SendAsync(HttpMethod.Post, "t?a=1", "<a><b>12</b></a>")).Status);
    }

    [Theory]
    [InlineData("//item[sku = '//' and count(part/*) > 1]/@id")]
    [InlineData("/list[count(item) = 2]")]
    [InlineData("count(//a) > count(//b)")]
    [InlineData("//a/text()")]
    public async Task Usual_XPaths_are_taken(string path) => await _api.StubAsync($$$$"""{"Body":{"Matcher":{"Name":"XPathMatcher","Pattern":"{{{{path}}}}"}}}""", "{}");

    public static TheoryData<string, string> Bodies() => new()
    {
        { "deep JSON", new string('[', 200_000) },
        { "deep JSON that closes", new string('[', 200_000) + new string(']', 200_000) },
        { "many elements", $"<r>{string.Concat(Enumerable.Repeat("<a/>", 20_000))}</r>" },
        { "a long number", $"[{new string('9', 900_000)}]" },
        { "garbage", "{" + string.Concat(Enumerable.Repeat("'a':[", 100_000)) + "}" },
        { "10 MB", $"[{new string(' ', 10_000_000)}]" },
        { "many values", $"[{string.Join(',', Enumerable.Repeat('1', 400_000))}]" },
        { "deep XML", string.Concat(Enumerable.Repeat("<a>", 200_000)) },
        { "XML entities", "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]><a>&d;</a>" },
        { "a form", string.Join('&', Enumerable.Repeat("a", 400_000)) },
        { "letters", new string('a', 1_000_000) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_without_bounds_is_not_shown_to_stubs(string kind, string body)
    {
        Assert.NotEmpty(kind);
        foreach (var (name, pattern) in ((string, string)[])[("JsonPathMatcher", "$..*..*"), ("XPathMatcher", "//a//a"), ("JmesPathMatcher", "a.b"), ("WildcardMatcher", "*a*a*a*a*a*b"), ("RegexMatcher", "(a+)+$b"), ("JsonPartialMatcher", """{\"a\":1}""")])
            await _api.StubAsync($$$$"""{"Path":"/bodies","Body":{"Matcher":{"Name":"{{{{name}}}}","Pattern":"{{{{pattern}}}}"}}}""", "{}");
        await _api.StubAsync("""{"Path":"/bodies"}""", """{"Body":"by path"}""", "\"Priority\": 9,");

        var watch = Stopwatch.StartNew();
        Assert.Equal("by path", (await _api.SendAsync(HttpMethod.Post, "bodies", body)).Text);
        Assert.True(watch.Elapsed < Long, $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("receiver/servi%C3%A7os", 0)]
    [InlineData("receiver/elsewhere", 5)]
    public async Task A_body_that_is_too_large_for_stubs_is_not_too_large_for_the_world(string path, int logSize)
    {
        await using var api = Api.InMemory(options => options.WireMockLogSize = logSize);
        await api.StubAsync("""{"Path":"/x"}""", "{}");
        (await api.SendAsync(HttpMethod.Post, path, $"[{new string(' ', 2_000_000)}]")).ShouldRefuse(404);
    }

    [Theory]
    [InlineData("RegexMatcher", "^/(a+)+$")]
    [InlineData("RegexMatcher", "^/(?=(a+)+$)a")]
    [InlineData("WildcardMatcher", "/*a*a*a*a*a*a*a*b")]
    public async Task A_path_costs_an_expression_little(string matcher, string pattern)
    {
        await _api.StubAsync($$$"""{"Path":{"Matchers":[{"Name":"{{{matcher}}}","Pattern":"{{{pattern}}}"}]}}""", "{}");
        var watch = Stopwatch.StartNew();
        (await _api.GetAsync($"/{new string('a', 5_000)}!")).ShouldRefuse(404);
        Assert.True(watch.Elapsed < Long, $"{watch.Elapsed}");
    }

    [Fact]
    public async Task An_expression_of_CSharp_is_bounded_too()
    {
        _api.Emulator.WireMock.Given(WireMock.RequestBuilders.Request.Create().WithPath(new WireMock.Matchers.RegexMatcher("^/(?=(a+)+$)a")))
            .RespondWith(WireMock.ResponseBuilders.Response.Create());
        (await _api.GetAsync($"/{new string('a', 5_000)}!")).ShouldRefuse(404);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("{a}")]
    [InlineData("/{a")]
    [InlineData("/*/{a}/")]
    public async Task A_path_pattern_of_a_fault_or_a_verification_is_bounded(string part)
    {
        var pattern = "/" + string.Concat(Enumerable.Repeat(part, Many));
        (await _api.CurlAsync("POST", "_emulator/faults", new JsonObject { ["fault"] = "server-error", ["path"] = pattern }.ToJsonString())).ShouldRefuse(400);
        (await _api.CurlAsync("POST", "_emulator/requests/count", new JsonObject { ["path"] = pattern }.ToJsonString())).ShouldRefuse(400);
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithPath(pattern));

        var watch = Stopwatch.StartNew();
        await _api.GetAsync($"/{new string('a', 5_000)}");
        _api.Emulator.Journal.Verify(RequestMatcher.Create().WithPath($"/{string.Concat(Enumerable.Repeat("a*", 50))}b"), Times.Never);
        Assert.True(watch.Elapsed < Long, $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("openapi/convert")]
    [InlineData("openapi/save")]
    public async Task Open_API_documents_are_bounded(string path)
    {
        var nested = new string('[', Many);
        var circle = """{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}}},"components":{"schemas":{"A":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/A"}}}}}}""";
        foreach (var document in (string[])[nested, circle, string.Concat(Enumerable.Range(0, 200).Select(i => $"{new string(' ', i)}a:\n")), "a: &a [*a]"])
            (await _api.CurlAsync("POST", $"__admin/{path}", document)).ShouldRefuse(400);
        var answer = await _api.CurlAsync("POST", $"__admin/{path}", """{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"ok"}}}}}}""");
        Assert.True(answer.Status is 200 or 201, answer.Text);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static string Matcher(string name, string pattern) =>
        Request("Body", new JsonObject { ["Matcher"] = new JsonObject { ["Name"] = name, ["Pattern"] = pattern } }.ToJsonString());

    private static string Request(string part, string json) => $$$"""{"Request":{"{{{part}}}":{{{json}}}},"Response":{}}""";

    private static string Template(string text) => new JsonObject
    {
        ["Request"] = new JsonObject { ["Path"] = "/x" },
        ["Response"] = new JsonObject { ["UseTransformer"] = true, ["Body"] = text },
    }.ToJsonString();
}
