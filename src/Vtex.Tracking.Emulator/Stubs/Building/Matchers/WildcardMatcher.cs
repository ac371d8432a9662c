using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value that is like a text in which <c>*</c> stands for anything and <c>?</c> for any one character:
/// WireMock's <c>matches</c>.</summary>
/// <param name="pattern">The text.</param>
/// <param name="ignoreCase">Whether upper and lower case are the same.</param>
public sealed class WildcardMatcher(string pattern, bool ignoreCase = false) : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson() => new() { ["matches"] = MatcherJson.WildcardRegex(pattern, ignoreCase) };
}
