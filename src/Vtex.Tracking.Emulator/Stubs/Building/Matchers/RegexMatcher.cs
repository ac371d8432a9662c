using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value in which a regular expression is found, as in WireMock.Net; begin it with <c>^</c> and end it with
/// <c>$</c> for the whole value. It is read as Java's, since that is what WireMock's <c>matches</c> takes.</summary>
/// <param name="pattern">The regular expression.</param>
/// <param name="ignoreCase">Whether upper and lower case are the same.</param>
public sealed class RegexMatcher(string pattern, bool ignoreCase = false) : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson() => new() { ["matches"] = MatcherJson.Anywhere(pattern, ignoreCase) };
}
