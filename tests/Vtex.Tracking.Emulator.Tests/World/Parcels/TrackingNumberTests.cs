using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class TrackingNumberTests
{
    // The first is the standard's own example; the others are its two exceptions, and one more.
    [Theory]
    [InlineData("47312482", '9')]
    [InlineData("00000000", '5')]
    [InlineData("00000002", '8')]
    [InlineData("00000008", '0')]
    public void The_check_digit_is_that_of_the_standard(string serial, char check) =>
        Assert.Equal(check, TrackingNumber.CheckDigit(serial));

    [Fact]
    public void Every_hash_gives_a_valid_number() => Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        hash => TrackingNumber.Of(hash) is { Length: 13 } number && TrackingNumber.IsValid(number))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_one_check_digit_is_valid() => Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        Gen.Choose(1, 9).ToArbitrary(),
        (hash, by) =>
        {
            var letters = TrackingNumber.Of(hash).ToCharArray();
            letters[10] = (char)('0' + (letters[10] - '0' + by) % 10);
            return !TrackingNumber.IsValid(new string(letters));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("AA473124829")]
    [InlineData("aa473124829BR")]
    [InlineData("A1473124829BR")]
    [InlineData("AA47312482XBR")]
    [InlineData("AA473124829US")]
    [InlineData("AA473124820BR")]
    public void Other_texts_are_not_valid(string text) => Assert.False(TrackingNumber.IsValid(text));

    [Fact]
    public void The_standards_example_is_valid() => Assert.True(TrackingNumber.IsValid("AA473124829BR"));
}
