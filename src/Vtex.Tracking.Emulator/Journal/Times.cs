using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>The number of requests that a verification expects.</summary>
public sealed record Times
{
    private Times(int least, int most) => (Least, Most) = (least, most);

    /// <summary>No request.</summary>
    public static Times Never { get; } = new(0, 0);

    /// <summary>Exactly one request.</summary>
    public static Times Once { get; } = new(1, 1);

    /// <summary>One request or more.</summary>
    public static Times AtLeastOnce { get; } = new(1, int.MaxValue);

    internal int Least { get; }

    internal int Most { get; }

    /// <summary>Exactly this number of requests.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times Exactly(int count) => new(NotNegative(count), count);

    /// <summary>This number of requests or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times AtLeast(int count) => new(NotNegative(count), int.MaxValue);

    /// <summary>This number of requests or fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Times AtMost(int count) => new(0, NotNegative(count));

    /// <summary>Returns the number in words, such as <c>exactly 2 times</c>.</summary>
    public override string ToString()
    {
        if (Most == 0)
            return "never";
        if (Least == Most)
            return "exactly " + Count(Least);
        return Most == int.MaxValue ? "at least " + Count(Least) : "at most " + Count(Most);
    }

    private static int NotNegative(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }

    private static string Count(int count) => count == 1 ? "once" : count.ToString(CultureInfo.InvariantCulture) + " times";
}
