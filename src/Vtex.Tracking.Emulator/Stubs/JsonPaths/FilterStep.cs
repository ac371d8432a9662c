using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To the items of an array that pass a filter, or to an object that passes it itself.</summary>
internal sealed class FilterStep(PathFilter filter) : PathStep
{
    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
            found.AddRange(node.EnumerateArray().Where(item => filter(root, item)));
        else if (node.ValueKind == JsonValueKind.Object && filter(root, node))
            found.Add(node);
    }
}
