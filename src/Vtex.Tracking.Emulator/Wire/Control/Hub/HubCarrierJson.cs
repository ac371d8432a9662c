using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a carrier's app as the hub sees it; never its credentials.</summary>
internal static class HubCarrierJson
{
    public static void Write(Utf8JsonWriter json, HubCarrier carrier)
    {
        json.WriteStartObject();
        WriteApp(json, carrier.App);
        json.WriteNumber("openNumbers", carrier.OpenNumbers);
        json.WriteUtc("nextPoll", carrier.NextPoll);
        json.WriteNumber("failedPolls", carrier.FailedPolls);
        json.WriteEndObject();
    }

    /// <summary>The fields of the app itself.</summary>
    public static void WriteApp(Utf8JsonWriter json, CarrierApp app)
    {
        json.WriteString("name", app.Name);
        json.WriteString("version", app.Version);
        json.WriteString("baseAddress", app.BaseAddress.AbsoluteUri);
        json.WriteText("account", app.Account);
        json.WriteString("workspace", app.Workspace);
    }
}
