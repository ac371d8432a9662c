using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A row of numbers that look random and are the same for the same seed. Not for secrets.</summary>
internal sealed class StubRandom(ulong seed)
{
    private ulong _drawn;

    public ulong Next() => StableHash.Mix(seed, _drawn++);

    /// <summary>From 0 to below 1.</summary>
    public double Fraction() => StableHash.Fraction(Next());

    /// <summary>From <paramref name="lower"/> to <paramref name="upper"/>, both among them.</summary>
    public long Between(long lower, long upper)
    {
        var span = unchecked((ulong)(upper - lower) + 1);
        return span == 0 ? unchecked((long)Next()) : unchecked(lower + (long)(Next() % span));
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[(int)Between(0, choices.Count - 1)];

    /// <summary>Normally distributed, with mean 0 and deviation 1.</summary>
    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction());
}
