using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value that contains a text: WireMock's <c>contains</c>.</summary>
/// <param name="text">The text; its case counts.</param>
public sealed class ContainsMatcher(string text) : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson() => new() { ["contains"] = text };
}
