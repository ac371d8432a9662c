using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The settings of <c>/__admin/settings</c>, as they were given.</summary>
internal sealed record GlobalSettings(JsonObject Json)
{
    public static GlobalSettings None { get; } = new(new JsonObject());

    public static GlobalSettings Read(JsonElement element, FaultList faults)
    {
        _ = ObjectReader.Of(element, "$", faults);
        return element.ValueKind == JsonValueKind.Object ? new(JsonObject.Create(element)!) : None;
    }
}
