namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>absent</c>.</summary>
internal sealed class AbsentPattern : ValuePattern
{
    public override string Expectation => "absent";

    public override double Distance(MatchValue value) => Either(value.Text is null);
}
