using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>length()</c> and <c>size()</c>: how many items or fields there are.</summary>
internal sealed class LengthStep : PathStep
{
    public override bool IsDefinite => true;

    public override void Select(JsonElement root, JsonElement node, List<JsonElement> found)
    {
        if (Of(node) is { } length)
            found.Add(JsonElement.Parse(length.ToString(CultureInfo.InvariantCulture)));
    }

    public static int? Of(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.GetArrayLength(),
        JsonValueKind.Object => node.GetPropertyCount(),
        _ => null,
    };
}
