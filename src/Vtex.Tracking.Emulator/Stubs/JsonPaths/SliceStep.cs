using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To the items from one place up to, and without, another; negative ones count from the end.</summary>
internal sealed class SliceStep(int? from, int? to) : PathStep
{
    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (node.ValueKind != JsonValueKind.Array)
            return;
        var length = node.GetArrayLength();
        var end = Place(to ?? length, length);
        for (var at = Place(from ?? 0, length); at < end; at++)
            found.Add(node[at]);
    }

    private static int Place(int place, int length) => Math.Clamp(place < 0 ? length + place : place, 0, length);
}
