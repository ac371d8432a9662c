namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>and</c>.</summary>
internal sealed class AndPattern(IReadOnlyList<ValuePattern> all) : ValuePattern
{
    public override string Expectation => $"({string.Join(" and ", all.Select(pattern => pattern.Expectation))})";

    public override bool Matches(MatchValue value) => all.All(pattern => pattern.Matches(value));

    public override double Distance(MatchValue value) => all.Average(pattern => pattern.Distance(value));
}
