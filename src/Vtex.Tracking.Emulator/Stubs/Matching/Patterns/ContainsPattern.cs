namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>contains</c> and <c>doesNotContain</c>; what is absent contains nothing.</summary>
internal sealed class ContainsPattern(string part, bool negated) : ValuePattern
{
    public override string Expectation => $"{(negated ? "doesNotContain" : "contains")} '{part}'";

    public override double Distance(MatchValue value) =>
        Either((value.Text?.Contains(part, StringComparison.Ordinal) ?? false) != negated);
}
