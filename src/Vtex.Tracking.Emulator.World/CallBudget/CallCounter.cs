namespace Vtex.Tracking.Emulator.World.CallBudget;

/// <summary>Counts the calls of each app key in a minute, which begins with its first call.</summary>
internal sealed class CallCounter
{
    private const int MaxKeys = 1_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Begin, int Count)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a call, unless there are too many; then returns the time until the minute is over.</summary>
    /// <param name="key">The app key.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="max">The calls that a minute takes; 0 for any number.</param>
    public TimeSpan? Note(string key, DateTimeOffset now, int max)
    {
        if (max == 0)
            return null;
        lock (_gate)
        {
            if (!_counts.TryGetValue(key, out var known) || now - known.Begin >= Minute || now < known.Begin)
                known = (now, 0);
            if (known.Count >= max)
                return known.Begin + Minute - now;
            if (_counts.Count >= MaxKeys)
                _counts.Clear();
            _counts[key] = (known.Begin, known.Count + 1);
            return null;
        }
    }
}
