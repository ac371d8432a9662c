using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The settings of <c>/__admin/settings</c>.</summary>
/// <param name="Json">As they were given.</param>
/// <param name="Delay">The wait before every answer of a stub that has none of its own; null for none.</param>
internal sealed record GlobalSettings(JsonObject Json, DelayPlan? Delay)
{
    private static readonly string[] Known = ["fixedDelay", "delayDistribution", "extended", "proxyPassThrough"];

    public static GlobalSettings None { get; } = new([], null);

    public static GlobalSettings Read(JsonElement element, FaultList faults)
    {
        var reader = ObjectReader.Of(element, "$", faults);
        if (element.ValueKind != JsonValueKind.Object)
            return None;
        KnownFields.RefuseOthers(element, "$", faults, Known);
        var json = new JsonObject(element.EnumerateObject()
            .Where(setting => setting.Value.ValueKind != JsonValueKind.Null)
            .Select(setting => KeyValuePair.Create(setting.Name, JsonNode.Parse(setting.Value.GetRawText()))));
        return new GlobalSettings(json, DelayReader.ReadDelay(reader, "fixedDelay", faults));
    }
}
