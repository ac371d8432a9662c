using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body that is a JSON document; the order of fields does not count, nor how numbers are written. WireMock's
/// <c>equalToJson</c>, which also takes json-unit's placeholders, such as <c>${json-unit.any-string}</c>.</summary>
public sealed class JsonMatcher : IMatcher
{
    private readonly JsonNode? _expected;
    private readonly bool _ignoreArrayOrder;

    /// <summary>Matches a document.</summary>
    /// <param name="json">The document as text.</param>
    /// <param name="ignoreArrayOrder">Whether arrays may be in any order.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public JsonMatcher(string json, bool ignoreArrayOrder = false) =>
        (_expected, _ignoreArrayOrder) = (JsonNode.Parse(json), ignoreArrayOrder);

    /// <summary>Matches what an object is in JSON; the names of its fields begin in lower case.</summary>
    /// <param name="value">The object, such as an anonymous one.</param>
    /// <param name="ignoreArrayOrder">Whether arrays may be in any order.</param>
    public JsonMatcher(object value, bool ignoreArrayOrder = false) =>
        (_expected, _ignoreArrayOrder) = (MatcherJson.Serialize(value), ignoreArrayOrder);

    /// <inheritdoc/>
    public JsonObject ToJson() => MatcherJson.EqualToJson(_expected, _ignoreArrayOrder, ignoreExtraElements: false);
}
