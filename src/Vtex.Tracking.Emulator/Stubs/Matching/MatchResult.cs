namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How far a request is from a pattern: 0 is a match, 1 has nothing in common with it.</summary>
internal readonly record struct MatchResult(double Distance)
{
    public static MatchResult Exact => new(0);

    public static MatchResult None => new(1);

    public bool IsExact => Distance == 0;
}
