using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes what webhooks are sent: the same bytes in every attempt.</summary>
internal static class WebhookJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(string universe, WebhookNotice notice)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", notice.Id);
            json.WriteString("type", notice.Type.Wire());
            json.WriteString("time", notice.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("universe", universe);
            json.WriteStartObject("data");
            WriteService(json, notice);
            WriteRoute(json, notice);
            if (notice.Chat is { } chat)
                WriteChat(json, chat);
            Write(json, "orderId", notice.OrderId);
            Write(json, "orderStatus", notice.OrderStatus);
            Write(json, "lastOrderStatus", notice.LastOrderStatus);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    private static void WriteService(Utf8JsonWriter json, WebhookNotice notice)
    {
        Write(json, "idDeliveryService", notice.ServiceId);
        Write(json, "status", notice.Status?.Describe());
        Write(json, "orderNumber", notice.OrderNumber);
        Write(json, "invoice", notice.Invoice);
        Write(json, "invoiceSerie", notice.InvoiceSerie);
        Write(json, "reason", notice.Reason);
        Write(json, "rating", notice.Rating);
        Write(json, "day", notice.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(json, "period", notice.Period?.ToString());
    }

    private static void WriteRoute(Utf8JsonWriter json, WebhookNotice notice)
    {
        Write(json, "idDeliveryServiceRoute", notice.RouteId);
        Write(json, "driver", notice.Driver);
        if (notice.ServiceIds is not { } services)
            return;
        json.WriteStartArray("services");
        foreach (var id in services)
            json.WriteNumberValue(id);
        json.WriteEndArray();
    }

    private static void WriteChat(Utf8JsonWriter json, Chat chat)
    {
        json.WriteStartObject("chat");
        json.WriteNumber("id", chat.Id);
        json.WriteString("status", chat.Status.ToString());
        json.WriteString("occurrence", chat.Occurrence);
        json.WriteBoolean("isReversible", chat.IsReversible);
        Write(json, "carrierId", chat.CarrierId);
        Write(json, "attendantId", chat.AttendantId);
        Write(json, "ticket", chat.Ticket);
        if (chat.SaidReversed is { } said)
            json.WriteBoolean("saidReversed", said);
        json.WriteBoolean("isReversed", chat.IsReversed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
