namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Half of the delays lie below the median, and some far above it, as with real servers.</summary>
internal sealed record LogNormalDelay(double Median, double Sigma, double? MaxValue) : IDelayDistribution
{
    // Where nearly all lies above the limit, drawing again would never end.
    private const int Draws = 32;

    // A day; a distribution without a limit has no end, a wait must have one.
    private const double Longest = 86_400_000;

    public TimeSpan Draw(StubRandom random)
    {
        var limit = Math.Min(MaxValue ?? Longest, Longest);
        for (var draw = 0; draw < Draws; draw++)
        {
            var milliseconds = Math.Exp(random.Normal() * Sigma) * Median;
            if (milliseconds <= limit)
                return TimeSpan.FromMilliseconds(Math.Round(milliseconds));
        }

        return TimeSpan.FromMilliseconds(Math.Floor(limit));
    }
}
