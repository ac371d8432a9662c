using System.Text.Json;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Reads what a hook sends. Names are read in any case: the feed writes the same ones small.</summary>
internal static class OrderHookMessage
{
    public static bool IsPing(JsonElement body) =>
        string.Equals(Text(body, "hookConfig"), "ping", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FaultyRequestException">There is no order or no status.</exception>
    public static OrderHookNotification Read(JsonElement body)
    {
        var faults = new FaultList();
        if (body.ValueKind != JsonValueKind.Object)
            faults.Add("$", $"must be an object, is {JsonKind.Of(body)}.");
        var (orderId, state) = (Text(body, "OrderId"), Text(body, "State"));
        if (body.ValueKind == JsonValueKind.Object && string.IsNullOrEmpty(orderId))
            faults.Add("$.OrderId", "is missing.");
        if (body.ValueKind == JsonValueKind.Object && string.IsNullOrEmpty(state))
            faults.Add("$.State", "is missing.");
        faults.ThrowIfAny();
        var origin = Property(body, "Origin") ?? default;
        return new OrderHookNotification
        {
            OrderId = orderId!,
            State = state!,
            Domain = Text(body, "Domain"),
            LastState = Text(body, "LastState"),
            LastChange = Time(body, "LastChange"),
            CurrentChange = Time(body, "CurrentChange"),
            Account = Text(origin, "Account"),
            Key = Text(origin, "Key"),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement element, string name)
    {
        if (!BrasiliaTimestamp.TryParse(Text(element, name).AsSpan(), out var time, out var hasOffset))
            return null;
        return hasOffset ? time : new DateTimeOffset(time.DateTime, TimeSpan.Zero);
    }

    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }
}
