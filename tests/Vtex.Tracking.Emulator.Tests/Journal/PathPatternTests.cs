using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("/receiver/services/{id}", "/Receiver/services/7/", true)]
    [InlineData("/receiver/services/{id}", "/receiver/services/", false)]
    [InlineData("/receiver/services/{id}", "/receiver/services/7/8", false)]
    [InlineData("/receiver/*", "/receiver/v1/auth", true)]
    [InlineData("/receiver/*", "/receiver", false)]
    [InlineData("/{app}/v{version}/{account}/*/notify", "/a/v1/b/c/d/notify", true)]
    [InlineData("/{app}/v{version}", "/a/v", false)]
    [InlineData("/", "/", true)]
    [InlineData("*", "/anything", true)]
    [InlineData("/maçã", "/MAÇÃ", true)]
    public void A_pattern_matches(string pattern, string path, bool matches) =>
        Assert.Equal(matches, PathPattern.Parse(pattern).Matches(path));

    [Theory]
    [InlineData("receiver")]
    [InlineData("")]
    [InlineData("/{id")]
    [InlineData("/id}")]
    [InlineData("/{a/b}")]
    [InlineData("/{{a}}")]
    public void A_pattern_that_cannot_be_is_refused(string pattern) => Assert.Throws<ArgumentException>(() => PathPattern.Parse(pattern));

    [Fact]
    public void It_matches_what_the_same_regular_expression_matches() => Prop.ForAll(
        Gen.Elements("/", "a", "b", "*", "{x}").ListOf().Select(parts => "/" + string.Concat(parts)).ToArbitrary(),
        Gen.Elements('/', 'a', 'b', 'B').ListOf().Select(letters => "/" + string.Concat(letters)).ToArbitrary(),
        (pattern, path) =>
        {
            var regex = Regex.Escape(WithoutLastSlash(pattern)).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\{x}", "[^/]+", StringComparison.Ordinal);
            var expected = Regex.IsMatch(WithoutLastSlash(path), $"^{regex}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return PathPattern.Parse(pattern).Matches(path) == expected;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_worst_pattern_takes_no_longer_than_its_length_times_that_of_the_path()
    {
        var pattern = PathPattern.Parse("/" + string.Concat(Enumerable.Repeat("*a{x}", 199)) + "b");
        Assert.False(pattern.Matches("/" + new string('a', 8_000)));
        Assert.Throws<ArgumentException>(() => PathPattern.Parse("/" + new string('{', 20_000)));
    }

    private static string WithoutLastSlash(string path) => path.Length > 1 && path[^1] == '/' ? path[..^1] : path;
}
