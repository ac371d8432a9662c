using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class NameDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("auth", "auht", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Counts_the_letters_to_change(string left, string right, int distance) =>
        Assert.Equal(distance, NameDistance.Between(left, right));

    [Fact]
    public void Is_a_distance()
    {
        var words = Gen.Elements('a', 'b', '/').ListOf().Select(letters => string.Concat(letters));
        Prop.ForAll(words.Three().ToArbitrary(), three =>
        {
            var (a, b, c) = (three.Item1, three.Item2, three.Item3);
            return NameDistance.Between(a, a) == 0
                && NameDistance.Between(a, b) == NameDistance.Between(b, a)
                && NameDistance.Between(a, c) <= NameDistance.Between(a, b) + NameDistance.Between(b, c);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
