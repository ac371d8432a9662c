using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How often a request must have come.</summary>
public sealed record Times
{
    private Times(int least, int most) => (Least, Most) = (least, most);

    /// <summary>Not at all.</summary>
    public static Times Never { get; } = new(0, 0);

    /// <summary>Once, and not again.</summary>
    public static Times Once { get; } = new(1, 1);

    /// <summary>Once or more.</summary>
    public static Times AtLeastOnce { get; } = new(1, int.MaxValue);

    internal int Least { get; }

    internal int Most { get; }

    /// <summary>So often, neither more nor less.</summary>
    public static Times Exactly(int count) => new(NotNegative(count), count);

    /// <summary>So often or more.</summary>
    public static Times AtLeast(int count) => new(NotNegative(count), int.MaxValue);

    /// <summary>So often or less.</summary>
    public static Times AtMost(int count) => new(0, NotNegative(count));

    /// <summary>In words, such as <c>exactly 2 times</c>.</summary>
    public override string ToString()
    {
        if (Most == 0)
            return "never";
        if (Least == Most)
            return "exactly " + Count(Least);
        return Most == int.MaxValue ? "at least " + Count(Least) : "at most " + Count(Most);
    }

    internal bool Allow(int count) => count >= Least && count <= Most;

    private static int NotNegative(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }

    private static string Count(int count) => count == 1 ? "once" : count.ToString(CultureInfo.InvariantCulture) + " times";
}
