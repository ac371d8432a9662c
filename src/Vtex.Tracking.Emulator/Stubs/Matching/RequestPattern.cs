using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a request must be like: the <c>request</c> of a mapping, or what a verification looks for.</summary>
internal sealed class RequestPattern
{
    /// <summary>Reads a pattern and notes all that is wrong with it.</summary>
    public static RequestPattern Read(JsonElement element, string path, FaultList faults) => throw new NotSupportedException();

    /// <summary>Whether a request is like this; stops at the first thing that is not.</summary>
    public bool Matches(StubRequest request) => throw new NotSupportedException();

    /// <summary>How far a request is from this, all of it weighed, for near misses.</summary>
    public MatchResult Measure(StubRequest request) => throw new NotSupportedException();
}
