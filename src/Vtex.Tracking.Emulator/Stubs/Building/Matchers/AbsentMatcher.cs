using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value that is not there: WireMock's <c>absent</c>.</summary>
public sealed class AbsentMatcher : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson() => new() { ["absent"] = true };
}
