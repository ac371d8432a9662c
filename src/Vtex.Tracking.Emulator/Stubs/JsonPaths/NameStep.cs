using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>To the fields of these names.</summary>
internal sealed class NameStep(IReadOnlyList<string> names) : PathStep
{
    public override bool IsDefinite => names.Count == 1;

    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var name in names)
        {
            if (node.TryGetProperty(name, out var field))
                found.Add(field);
        }
    }
}
