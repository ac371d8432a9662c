using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value that another matcher does not match; an absent one, too. WireMock's <c>not</c>.</summary>
/// <param name="matcher">The other matcher.</param>
public sealed class NotMatcher(IMatcher matcher) : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson() => new() { ["not"] = matcher.ToJson() };
}
