using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes what hooks of orders are sent.</summary>
internal static class HookJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Ping() => Write(json => json.WriteString("hookConfig", "ping"));

    public static ReadOnlyMemory<byte> Write(string key, string account, OrderChange change) =>
        Write(json => WriteFields(json, key, account, change));

    /// <summary>Writes the fields of a notification.</summary>
    public static void WriteFields(Utf8JsonWriter json, string key, string account, OrderChange change)
    {
        json.WriteString("Domain", change.Domain);
        json.WriteString("OrderId", change.OrderId);
        json.WriteString("State", change.State.Wire());
        json.WriteString("LastState", change.LastState?.Wire() ?? "");
        json.WriteString("LastChange", Utc(change.LastChange));
        json.WriteString("CurrentChange", Utc(change.CurrentChange));
        json.WriteStartObject("Origin");
        json.WriteString("Account", account);
        json.WriteString("Key", key);
        json.WriteEndObject();
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> writeFields)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
