using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class JavaRegexTests
{
    [Theory]
    [InlineData("a.c", "abc", "xabc")]
    [InlineData("a|ab", "ab", "abb")]
    [InlineData(".*", "a\nb", null)]
    [InlineData(@"\d+", "12", "٣")]
    [InlineData(@"\w\W", "a-", "éa")]
    [InlineData(@"[\w-]+", "a-b", "é")]
    [InlineData(@"[^\d]", "x", "5")]
    [InlineData(@"\Qa.b\E+", "a.bb", "axb")]
    [InlineData(@"\Q[a-b]", "[a-b]", "a")]
    [InlineData("a++b", "aab", "b")]
    [InlineData("(ab)*+c", "ababc", "abab")]
    [InlineData("(?:a|b){2}+", "ab", "a")]
    [InlineData("a*+[ab]", "aab", "aaa")]
    [InlineData("(?i)é", "É", "e")]
    [InlineData("a(?i:B)c", "abc", "Abc")]
    [InlineData("[a-c&&[^b]]+", "ac", "b")]
    [InlineData("[a-z&&def]+", "fed", "a")]
    [InlineData("[a-c[x-z]]+", "az", "d")]
    [InlineData("[a-z-[aeiou]]+", "a-e", "5")]
    [InlineData(@"\p{Alpha}\P{Alpha}", "a1", "ab")]
    [InlineData(@"[\p{Upper}_]+", "A_B", "a")]
    [InlineData(@"\pL+", "é", "1")]
    [InlineData(@"\h", "\t", "\n")]
    [InlineData(@"\R", "\r\n", "x")]
    [InlineData(@"\x41\x{42}\0103", "ABC", "abc")]
    [InlineData(@"(?<twice>a)\k<twice>", "aa", "a")]
    [InlineData("(?=a)a", "a", "b")]
    [InlineData("^a$", "a", "a\n")]
    [InlineData(@"\[\{\}\]", "[{}]", "")]
    public void Fits_whole_texts_as_Java_does(string regex, string fits, string? fitsNot)
    {
        var read = JavaRegex.Read(regex, "$", new FaultList());
        Assert.NotNull(read);
        Assert.True(read.Matches(fits));
        if (fitsNot is not null)
            Assert.False(read.Matches(fitsNot));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a)(b")]
    [InlineData("*")]
    [InlineData("{id}")]
    [InlineData("\\")]
    [InlineData("(?#comment)")]
    [InlineData("(?<a-b>x)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("[^a&&b]")]
    [InlineData(@"\p{javaLowerCase}")]
    public void What_Java_or_the_emulator_cannot_read_is_a_fault(string regex)
    {
        var faults = new FaultList();
        Assert.Null(JavaRegex.Read(regex, "$", faults));
        Assert.StartsWith("$ is no regular expression", Assert.Single(StubRequests.Told(faults)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_would_never_end_does_not_fit() => Assert.False(
        JavaRegex.Read(@"(?=a)(a+)+\1c", "$", new FaultList())!.Matches(new string('a', 60)));
}
