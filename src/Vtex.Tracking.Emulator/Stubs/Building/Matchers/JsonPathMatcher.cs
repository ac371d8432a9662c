using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body that is JSON and has something at a path: WireMock's <c>matchesJsonPath</c>.</summary>
/// <param name="path">The JSON path, such as <c>$[0].orderNumber</c> or <c>$.items[?(@.price &gt; 10)]</c>.</param>
/// <param name="value">What the value there must be like; null for anything but null and what is empty.</param>
public sealed class JsonPathMatcher(string path, IMatcher? value = null) : IMatcher
{
    /// <inheritdoc/>
    public JsonObject ToJson()
    {
        if (value is null)
            return new JsonObject { ["matchesJsonPath"] = path };
        var inner = value.ToJson();
        inner.Insert(0, "expression", path);
        return new JsonObject { ["matchesJsonPath"] = inner };
    }
}
