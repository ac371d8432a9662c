using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To every field or item.</summary>
internal sealed class WildcardStep : PathStep
{
    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
            found.AddRange(node.EnumerateArray());
        else if (node.ValueKind == JsonValueKind.Object)
            found.AddRange(node.EnumerateObject().Select(field => field.Value));
    }
}
