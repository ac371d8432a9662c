using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a call of the hub, and what it made of the answer.</summary>
internal static class HubJournalJson
{
    public static void Write(Utf8JsonWriter json, HubJournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteUtc("asked", entry.Asked);
        json.WriteString("carrier", entry.Carrier);
        json.WriteString("call", entry.Call == HubCallKind.Notify ? "notify" : "tracking");
        json.WriteText("orderId", entry.OrderId);
        json.WriteNumber("count", entry.Count);
        json.WriteBoolean("answered", entry.Answered);
        json.WriteString("words", entry.Words);
        json.WriteEndObject();
    }
}
