namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>matches</c> and <c>doesNotMatch</c>; what is absent matches nothing.</summary>
internal sealed class RegexPattern(JavaRegex regex, bool negated) : ValuePattern
{
    public override string Expectation => $"{(negated ? "doesNotMatch" : "matches")} '{regex.Text}'";

    public override double Distance(MatchValue value) =>
        Either((value.Text is { } text && regex.Matches(text)) != negated);
}
