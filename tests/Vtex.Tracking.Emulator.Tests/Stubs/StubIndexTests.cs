using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Stubs;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

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
}
