using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To the node itself and all that is within it, however deep.</summary>
internal sealed class DescentStep : PathStep
{
    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        found.Add(node);
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Select(root, item, found);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in node.EnumerateObject())
                Select(root, field.Value, found);
        }
    }
}
