using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with the receipt of a change of an order: 32 hexadecimal digits, the same in every run.</summary>
internal static class OrderReceipt
{
    public static Task WriteAsync(OrderCall call, StoreOrder order, string change) => WrittenAnswer.WriteObjectAsync(call.Context, json =>
    {
        json.WriteString("date", OrderTimes.Local(order.LastChange));
        json.WriteString("orderId", order.OrderId);
        json.WriteString("receipt", OrderIds.Receipt(call.Universe.Options.Seed, change, call.Universe.LastSequence));
    });
}

/// <summary>Writes what answers of the Orders API have even where it is null.</summary>
internal static class OrderFields
{
    public static void WriteTextOrNull(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    /// <summary>Writes a value as the JSON that was sent; nothing when none was.</summary>
    public static void WriteAsSent(this Utf8JsonWriter json, string name, string? sent)
    {
        if (sent is null)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(sent);
    }

    public static void WriteTimeOrNull(this Utf8JsonWriter json, string name, DateTimeOffset? value) =>
        json.WriteTextOrNull(name, value is { } time ? OrderTimes.WithOffset(time) : null);

    public static void WriteNulls(this Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            json.WriteNull(name);
    }

    public static void WriteEmptyObject(this Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }

    public static void WriteEmptyArrays(this Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }
    }
}
