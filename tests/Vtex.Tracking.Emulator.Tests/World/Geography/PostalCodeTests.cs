using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("01310-100")]
    [InlineData("01310100")]
    [InlineData("01.310-100")]
    [InlineData(" 01310 100 ")]
    public void Usual_ways_of_writing_are_one_CEP(string text)
    {
        Assert.True(PostalCode.TryRead(text, out var read));
        Assert.Equal((13, 131, 1_310, 1_310_100), (read.Prefix(3), read.Prefix(4), read.Prefix(5), read.Prefix(8)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1310-100")]
    [InlineData("01310-1000")]
    [InlineData("99999999999999999999")]
    [InlineData("0131O-100")]
    [InlineData("٠١٣١٠-١٠٠")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(PostalCode.TryRead(text, out var read));
        Assert.Equal(default, read);
    }

    [Fact]
    public void Any_text_can_be_read_or_refused() =>
        Prop.ForAll<string>(text => PostalCode.TryRead(text, out _) == (Digits(text) == 8))
            .QuickCheckThrowOnFailure();

    private static int Digits(string? text)
    {
        var rest = (text ?? "").Where(letter => !"-. ".Contains(letter)).ToList();
        return rest.TrueForAll(char.IsAsciiDigit) ? rest.Count : -1;
    }
}
