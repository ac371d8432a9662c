using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a value of a request must be like: one of the matchers of this namespace, or one of your own that
/// writes WireMock's JSON.</summary>
public interface IMatcher
{
    /// <summary>The value pattern in WireMock's JSON, such as <c>{ "equalTo": "x" }</c>; a new object at each call.</summary>
    JsonObject ToJson();
}
