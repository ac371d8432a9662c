using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Stubs;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>A request that a stub would answer never passes by.</summary>
public sealed class StubIndexTests
{
    private static readonly string[] Paths = ["/", "/a", "/A", "/a/b", "/ab", "/a.b", "/a/", "/á", "/a%2Fb", "/a+b", "/b", "/a b"];

    private static readonly Func<IRequestBuilder, IRequestBuilder>[] Conditions =
    [
        request => request.WithPath("/a"),
        request => request.WithPath("/a*"),
        request => request.WithPath("/?"),
        request => request.WithPath("/a", "/b"),
        request => request.WithPath("/á"),
        request => request.WithPath(new RegexMatcher("^/a")),
        request => request.WithPath(new RegexMatcher("^/ab?$")),
        request => request.WithPath(new RegexMatcher("b$")),
        request => request.WithPath(new RegexMatcher("^/x|b")),
        request => request.WithPath(new RegexMatcher(@"^/a\.b")),
        request => request.WithPath(new WildcardMatcher("/A", ignoreCase: true)),
        request => request.WithPath(new ExactMatcher("/a/b")),
        request => request.WithPath(new ExactMatcher(MatchBehaviour.RejectOnMatch, "/a")),
        request => request.WithPath(path => path.Length > 2),
        request => request.WithUrl("*a*"),
        request => request,
    ];

    private static readonly Func<IRequestBuilder, IRequestBuilder>[] Methods =
    [
        request => request.UsingGet(),
        request => request.UsingPost(),
        request => request.UsingMethod("get", "put"),
        request => request.UsingGet(MatchBehaviour.RejectOnMatch),
        request => request.UsingAnyMethod(),
    ];

    [Fact]
    public async Task What_the_index_passes_by_no_stub_would_have_answered()
    {
        await using var withIndex = Api.InMemory();
        await using var withLog = Api.InMemory(options => options.WireMockLogSize = 1); // every request is held against every stub
        var byPath = from condition in Enumerable.Range(0, Conditions.Length) from path in Paths select (condition, Methods.Length - 1, path, HttpMethod.Get);
        var byMethod = from method in Enumerable.Range(0, Methods.Length) from asked in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post] select (0, method, "/a", asked);
        foreach (var (condition, method, path, asked) in byPath.Concat(byMethod))
        {
            var answers = new List<int>();
            foreach (var api in (Api[])[withIndex, withLog])
            {
                api.Emulator.WireMock.ResetMappings();
                api.Emulator.WireMock.Given(Methods[method](Conditions[condition](Request.Create()))).RespondWith(Response.Create().WithStatusCode(299));
                using var request = new HttpRequestMessage(asked, new Uri(api.Emulator.BaseAddress, path));
                answers.Add((await api.SendAsync(request)).Status);
            }

            Assert.True(answers[0] == answers[1], $"{asked} {path}, condition {condition}, method {method}: {answers[0]} instead of {answers[1]}");
        }
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Whatever_stubs_there_are_the_same_one_answers_with_and_without_the_index()
    {
        await using var withIndex = Api.InMemory();
        await using var withLog = Api.InMemory(options => options.WireMockLogSize = 1); // every request is held against every stub
        Prop.ForAll(Arb.From(Worlds(), _ => []), world =>
        {
            var (stubs, requests) = world;
            var answers = new List<string>[] { [], [] };
            foreach (var (api, seen) in new[] { withIndex, withLog }.Zip(answers))
            {
                var server = api.Emulator.WireMock;
                server.Reset();
                for (var i = 0; i < requests.Length; i++)
                {
                    if (i < stubs.Length)
                        stubs[i].AddTo(server, i);
                    if (i == requests.Length / 2)
                        server.DeleteMapping(GuidOf(0));
                    if (i == requests.Length - 2 && server.Mappings.FirstOrDefault(mapping => mapping.Guid == GuidOf(1)) is { } second)
                        second.IsDisabled = true;
                    seen.Add(SendAsync(api, requests[i]).GetAwaiter().GetResult());
                    seen.Add(SendAsync(api, requests[i]).GetAwaiter().GetResult()); // known now, where it can be known
                }
            }

            Assert.Equal(answers[1], answers[0]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_literal_beginning_of_an_expression_is_the_beginning_of_all_it_matches() => Prop.ForAll(
        (from expression in Gen.Elements("^/a", "^/ab*", "^/ab?c", "^/a{2}", "^/a|b", "^(/a)", "^/a+", "/a", "^/a.b", @"^/a\d", "^/[ab]", "^/ab$")
         from path in Gen.Elements("/", "/a", "/aa", "/ab", "/abb", "/ac", "/abc", "b", "/a1", "/b", "/axb")
         select (expression, path)).ToArbitrary(),
        pair =>
        {
            var matcher = new RegexMatcher(pair.expression);
            return matcher.IsMatch(pair.path).Score < 1 || LiteralPaths.Of(matcher).Any(
                literal => literal.IsPrefix ? pair.path.StartsWith(literal.Path, StringComparison.Ordinal) : pair.path == literal.Path);
        }).QuickCheckThrowOnFailure();

    private static Gen<(Stub[] Stubs, Sent[] Requests)> Worlds() =>
        from stubs in
            (from condition in Gen.Choose(0, Conditions.Length - 1)
             from method in Gen.Choose(0, Methods.Length - 1)
             from more in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("header", "param", "universe")))
             from state in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements("once", "twice", "chain")))
             from response in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("template", "callback", "json", "world", "empty")))
             from priority in Gen.Choose(0, 2)
             select new Stub(condition, method, more, state, response, priority)).ArrayOf(5)
        from requests in
            (from path in Gen.Elements(Paths)
             from method in Gen.Elements("GET", "POST", "PUT")
             from query in Gen.Elements("", "?q=1")
             from header in Gen.Elements(true, false)
             select new Sent(method, path + query, header)).ArrayOf(8)
        select (stubs, requests);

    private static async Task<string> SendAsync(Api api, Sent sent)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), new Uri(api.Emulator.BaseAddress, sent.Path));
        if (sent.HasHeader)
            request.Headers.Add("X-Team", "blue");
        request.Headers.Add("Vtex-Emulator-Universe", sent.HasHeader ? "loja" : "outra");
        var answer = await api.SendAsync(request);
        return $"{sent}: {answer.Status} {answer.Text} {string.Join(',', answer.Headers["X-Stub"])}";
    }

    private static Guid GuidOf(int number) => new(number, 0, 0, new byte[8]);

    private sealed record Sent(string Method, string Path, bool HasHeader);

    private sealed record Stub(int Condition, int Method, string More, string State, string Response, int Priority)
    {
        public void AddTo(WireMockServer server, int number)
        {
            var request = Methods[Method](Conditions[Condition](Request.Create()));
            request = More switch
            {
                "header" => request.WithHeader("X-Team", "blue"),
                "param" => request.WithParam("q", "1"),
                "universe" => request.ForUniverse("loja"),
                _ => request,
            };
            var given = server.Given(request).WithGuid(GuidOf(number)).AtPriority(Priority);
            given = State switch
            {
                "once" => given.Times(1),
                "twice" => given.Times(2),
                "chain" => given.InScenario("chain").WhenStateIs("begun"),
                _ => given.WithTitle($"stub {number}"),
            };
            var response = WireMock.ResponseBuilders.Response.Create().WithHeader("X-Stub", $"{number}");
            given.RespondWith(Response switch
            {
                "template" => response.WithTransformer().WithBody("{{request.method}} {{request.url}}"),
                "callback" => response.WithCallback(asked => new WireMock.ResponseMessage { StatusCode = asked.Query!.Count == 1 ? 201 : 202 }),
                "json" => response.WithBodyAsJson(new { number }),
                "world" => response.FromWorld(),
                "empty" => response.WithStatusCode(204),
                _ => response.WithStatusCode(210 + number).WithBody($"stub {number}"),
            });
        }
    }
}
