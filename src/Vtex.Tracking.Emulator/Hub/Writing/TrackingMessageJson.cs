namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes the numbers that a carrier is asked for.</summary>
internal static class TrackingMessageJson
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> numbers) => HubJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteStartObject();
            json.WriteString("trackingNumber", number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
