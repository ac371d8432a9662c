namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One thing that a pattern asks of a request.</summary>
internal abstract class RequestPart
{
    /// <summary>How far a request is from this: 0 is a match, 1 has nothing in common with it.</summary>
    public abstract double Distance(StubRequest request);

    /// <summary>Whether the distance is 0.</summary>
    public virtual bool Matches(StubRequest request) => Distance(request) == 0;

    /// <summary>In what a request that does not match differs, for people.</summary>
    public abstract string Difference(StubRequest request);
}
