namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>or</c>.</summary>
internal sealed class OrPattern(IReadOnlyList<ValuePattern> any) : ValuePattern
{
    public override string Expectation => $"({string.Join(" or ", any.Select(pattern => pattern.Expectation))})";

    public override bool Matches(MatchValue value) => any.Any(pattern => pattern.Matches(value));

    public override double Distance(MatchValue value) => any.Min(pattern => pattern.Distance(value));
}
