using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes something that happened.</summary>
internal static class EventJson
{
    /// <summary>With all facts, save for passwords.</summary>
    public static void Write(Utf8JsonWriter json, WorldEvent happened)
    {
        json.WriteStartObject();
        WriteHead(json, happened, null);
        json.WriteStartObject("data");
        EventDataJson.Write(json, happened);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Only what happened where, and to what.</summary>
    public static void WriteShort(Utf8JsonWriter json, WorldEvent happened, string? universe)
    {
        json.WriteStartObject();
        WriteHead(json, happened, universe);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, WorldEvent happened, string? universe)
    {
        json.WriteNumber("sequence", happened.Sequence);
        json.WriteUtc("at", happened.At);
        json.WriteString("kind", happened.Kind);
        json.WriteText("universe", universe);
        json.WriteInt32("service", happened.AboutService);
        json.WriteInt32("route", happened.AboutRoute);
        json.WriteText("parcel", happened.AboutParcel);
    }
}
