namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>anything</c>.</summary>
internal sealed class AnythingPattern : ValuePattern
{
    public override string Expectation => "anything";

    public override double Distance(MatchValue value) => 0;
}
