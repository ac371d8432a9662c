namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What comes nearest to matching, the nearest first.</summary>
internal static class NearMisses
{
    private const int Told = 3;

    public static IReadOnlyList<(T Item, double Distance)> Of<T>(IEnumerable<T> items, Func<T, MatchResult> measure) =>
        [.. items.Select(item => (Item: item, measure(item).Distance)).OrderBy(miss => miss.Distance).Take(Told)];
}
