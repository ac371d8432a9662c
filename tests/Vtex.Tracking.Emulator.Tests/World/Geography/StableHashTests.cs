using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class StableHashTests
{
    // Worked out apart from this code; users' seeded worlds depend on these never changing.
    [Theory]
    [InlineData("", 0xF52A_15E9_A9B5_E89B)]
    [InlineData("a", 0xD013_7A57_D0EF_408F)]
    [InlineData("São Paulo 01310-100", 0xB5CA_2722_AF36_5A11)]
    public void Hashes_of_texts_are_for_ever(string text, ulong hash) => Assert.Equal(hash, StableHash.Of(text));

    [Theory]
    [InlineData(0, 0, 0x4821_8226_FF3C_D4BF)]
    [InlineData(1, 2, 0x081A_5C13_7785_6B73)]
    [InlineData(2, 1, 0xF282_6F98_653E_9E57)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, 0xE8BA_9F99_CA93_3538)]
    public void Mixtures_are_for_ever(ulong seed, ulong value, ulong hash) =>
        Assert.Equal(hash, StableHash.Mix(seed, value));

    [Fact]
    public void Fractions_reach_from_nought_to_just_below_one()
    {
        Assert.Equal(0, StableHash.Fraction(0));
        Assert.Equal(0.5, StableHash.Fraction(1UL << 63));
        Assert.Equal(Math.BitDecrement(1.0), StableHash.Fraction(ulong.MaxValue));
    }

    [Fact]
    public void Neighbouring_texts_and_numbers_spread_evenly()
    {
        AssertEven(number => StableHash.Of(FormattableString.Invariant($"ORDER-{number}")));
        AssertEven(number => StableHash.Mix(42, (ulong)number));
        AssertEven(number => StableHash.Mix((ulong)number, 42));
    }

    // Ten drawers of ten thousand: a fair hash stays within four standard deviations (30) of a thousand each.
    private static void AssertEven(Func<int, ulong> hash)
    {
        var drawers = Enumerable.Range(0, 10_000).CountBy(number => (int)(10 * StableHash.Fraction(hash(number))));

        Assert.Equal(10, drawers.Count());
        Assert.All(drawers, drawer => Assert.InRange(drawer.Value, 880, 1120));
    }
}
