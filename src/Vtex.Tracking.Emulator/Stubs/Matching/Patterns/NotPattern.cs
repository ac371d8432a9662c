namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>not</c>.</summary>
internal sealed class NotPattern(ValuePattern inner) : ValuePattern
{
    public override string Expectation => $"not {inner.Expectation}";

    public override double Distance(MatchValue value) => Either(!inner.Matches(value));
}
