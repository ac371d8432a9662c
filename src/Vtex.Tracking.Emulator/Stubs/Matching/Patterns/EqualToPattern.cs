namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>equalTo</c>.</summary>
internal sealed class EqualToPattern(string expected, bool caseInsensitive) : ValuePattern
{
    public override string Expectation => $"equalTo '{expected}'";

    public override bool Matches(MatchValue value) => string.Equals(
        value.Text, expected, caseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public override double Distance(MatchValue value)
    {
        if (Matches(value))
            return 0;
        return value.Text is { Length: > 0 } text ? TextDistance.Between(expected, text) : 1;
    }
}
