using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body that is JSON and has at least what a document has: WireMock's <c>equalToJson</c> with
/// <c>ignoreExtraElements</c>.</summary>
public sealed class JsonPartialMatcher : IMatcher
{
    private readonly JsonNode? _expected;
    private readonly bool _ignoreArrayOrder;

    /// <summary>Matches at least a document.</summary>
    /// <param name="json">The document as text.</param>
    /// <param name="ignoreArrayOrder">Whether arrays may be in any order.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public JsonPartialMatcher(string json, bool ignoreArrayOrder = false) =>
        (_expected, _ignoreArrayOrder) = (JsonNode.Parse(json), ignoreArrayOrder);

    /// <summary>Matches at least what an object is in JSON; the names of its fields begin in lower case.</summary>
    /// <param name="value">The object, such as an anonymous one.</param>
    /// <param name="ignoreArrayOrder">Whether arrays may be in any order.</param>
    public JsonPartialMatcher(object value, bool ignoreArrayOrder = false) =>
        (_expected, _ignoreArrayOrder) = (MatcherJson.Serialize(value), ignoreArrayOrder);

    /// <inheritdoc/>
    public JsonObject ToJson() => MatcherJson.EqualToJson(_expected, _ignoreArrayOrder, ignoreExtraElements: true);
}
