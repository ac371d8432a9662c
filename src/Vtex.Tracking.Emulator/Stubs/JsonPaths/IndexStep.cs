using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To the items at these places; a negative one counts from the end.</summary>
internal sealed class IndexStep(IReadOnlyList<int> places) : PathStep
{
    public override bool IsDefinite => places.Count == 1;

    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (node.ValueKind != JsonValueKind.Array)
            return;
        var length = node.GetArrayLength();
        foreach (var place in places)
        {
            var at = place < 0 ? (long)length + place : place;
            if (at >= 0 && at < length)
                found.Add(node[(int)at]);
        }
    }
}
