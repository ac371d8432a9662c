using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class RequestMatcherTests
{
    private static readonly RecordedRequest Sent = MaskerTests.Request(
        "/receiver/ma%C3%A7%C3%A3?page=2&page=3&empty=",
        """[{"orderNumber":"a","customer":{"cpf":"1","n":1.0,"none":null}},{"orderNumber":"b","list":[1,2]}]""",
        ("Accept", "text/html"), ("Accept", "application/json"), ("X-A", "maçã"));

    public static TheoryData<RequestMatcher, bool> Matchers() => new()
    {
        { RequestMatcher.Create(), true },
        { RequestMatcher.Create().UsingPost(), true },
        { RequestMatcher.Create().UsingGet(), false },
        { RequestMatcher.Create().UsingMethod("post"), true },
        { RequestMatcher.Create().WithPath("/receiver/maçã"), true },
        { RequestMatcher.Create().WithPath("/receiver/{x}"), true },
        { RequestMatcher.Create().WithPath("/receiver"), false },
        { RequestMatcher.Create().WithParam("page", "3"), true },
        { RequestMatcher.Create().WithParam("page", "4"), false },
        { RequestMatcher.Create().WithParam("empty"), true },
        { RequestMatcher.Create().WithParam("absent"), false },
        { RequestMatcher.Create().WithHeader("accept", "*JSON"), true },
        { RequestMatcher.Create().WithHeader("X-B"), false },
        { RequestMatcher.Create().WithoutHeader("X-B"), true },
        { RequestMatcher.Create().WithoutHeader("x-a"), false },
        { RequestMatcher.Create().WithBodyContaining("\"list\":"), true },
        { RequestMatcher.Create().WithBodyContaining("\"List\""), false },
        { RequestMatcher.Create().WithJson("[0].orderNumber", "a"), true },
        { RequestMatcher.Create().WithJson("$[1].orderNumber", "a"), false },
        { RequestMatcher.Create().WithJson("[*].orderNumber", "b"), true },
        { RequestMatcher.Create().WithJson("$[0].customer.n", 1), true },
        { RequestMatcher.Create().WithJson("[0].customer.none", null), true },
        { RequestMatcher.Create().WithJson("[0].customer.missing", null), false },
        { RequestMatcher.Create().WithJson("[1].list[1]", 2m), true },
        { RequestMatcher.Create().WithJson("[1].list[2]", 2), false },
        { RequestMatcher.Create().WithStatus(200), true },
        { RequestMatcher.Create().WithStatus(201), false },
        { RequestMatcher.Create().UsingPost().WithStatus(201), false },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Matchers))]
    public void A_matcher_matches(RequestMatcher matcher, bool matches) =>
        Assert.Equal(matches ? MatchOutcome.Yes : MatchOutcome.No, matcher.Check(Sent));

    [Fact]
    public void JSON_with_a_byte_order_mark_is_JSON() =>
        Assert.Equal(MatchOutcome.Yes, RequestMatcher.Create().WithJson("a", "b").Check(MaskerTests.Request("/", "\ufeff{\"a\":\"b\"}")));

    [Theory]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("[")]
    [InlineData("[-1]")]
    [InlineData("[x]")]
    [InlineData("$a")]
    [InlineData("a]b[")]
    public void A_path_in_JSON_that_cannot_be_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithJson(path, 1));

    [Fact]
    public void Depth_and_length_end_nothing()
    {
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithJson(new string('[', 20_000), 1));
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithJson(string.Concat(Enumerable.Repeat("[*]", 65)), 1));
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithHeader("X", new string('*', 20_000)));
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithPath("/" + new string('{', 20_000)));
        Assert.Throws<ArgumentException>(() => RequestMatcher.Create().WithJson("a", new object()));
        var deep = MaskerTests.Request("/", new string('[', 20_000) + new string(']', 20_000));
        Assert.Equal(MatchOutcome.No, RequestMatcher.Create().WithJson("[*]", 1).Check(deep));
        Assert.Equal(MatchOutcome.No, RequestMatcher.Create().WithHeader("X", string.Concat(Enumerable.Repeat("*a", 4_000)) + "b").Check(
            MaskerTests.Request("/", "", ("X", new string('a', 4_000)))));
    }

    [Fact]
    public void A_text_with_stars_matches_what_the_same_regular_expression_matches() => Prop.ForAll(
        Gen.Elements('a', 'b', '*', '?', '\\').ListOf().Select(letters => string.Concat(letters)).ToArbitrary(),
        Gen.Elements('a', 'b', 'A', '?', '\\').ListOf().Select(letters => string.Concat(letters)).ToArbitrary(),
        (pattern, text) => TextPattern.Matches(pattern, text) == Regex.IsMatch(
            text, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_told_in_words_without_secrets() => Assert.Equal(
        "method POST, path /receiver/auth, header Authorization Bearer ***, body password ***, query x 1",
        RequestMatcher.Create().UsingPost().WithPath("/receiver/auth").WithHeader("Authorization", "Bearer abc").WithJson("password", "abc").WithParam("x", "1").ToString());
}
