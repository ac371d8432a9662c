namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>
/// Numbers that look random and are the same in every process, on every machine and in every release: what is seeded
/// in the world comes from here. Not for secrets.
/// </summary>
/// <remarks>FNV-1a (64 bits) over the text, then the finisher of SplitMix64, since FNV alone leaves the high bits of
/// short texts alike. Changing any of it changes every seeded world that users have written tests against.</remarks>
internal static class StableHash
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The hash of a text, by its UTF-16 code units; case and accents count.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF2_9CE4_8422_2325;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ (byte)unit) * 0x100_0000_01B3);
            hash = unchecked((hash ^ (byte)(unit >> 8)) * 0x100_0000_01B3);
        }

        return Finish(hash);
    }

    /// <summary>A new hash out of a seed and a value; the order matters.</summary>
    public static ulong Mix(ulong seed, ulong value) => Finish(unchecked(Finish(unchecked(seed + Golden)) + value));

    /// <summary>The hash as a number from 0 to below 1, evenly spread.</summary>
    public static double Fraction(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    private static ulong Finish(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58_476D_1CE4_E5B9);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D0_49BB_1331_11EB);
        return hash ^ (hash >> 31);
    }
}
