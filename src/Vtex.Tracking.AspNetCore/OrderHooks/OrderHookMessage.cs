using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>
/// Reads what a hook sends. Names are read in any case: the feed writes the same ones small. Only an odd order or status
/// costs the notification; what else cannot be read is null.
/// </summary>
internal static class OrderHookMessage
{
    /// <summary>The longest text, in characters. Chosen: the latest changes are remembered, so they must not be large.</summary>
    private const int MaxLength = 256;

    public static bool IsPing(JsonElement body) =>
        string.Equals(Text(body, "hookConfig"), "ping", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FaultyRequestException">There is no order or no status.</exception>
    public static OrderHookNotification Read(JsonElement body)
    {
        var faults = new FaultList();
        if (body.ValueKind != JsonValueKind.Object)
            faults.Add("$", $"must be an object, is {JsonKind.Of(body)}.");
        var (orderId, state) = (Required(body, "OrderId", faults), Required(body, "State", faults));
        faults.ThrowIfAny();
        var origin = Property(body, "Origin") ?? default;
        return new OrderHookNotification
        {
            OrderId = orderId,
            State = state,
            Domain = Text(body, "Domain"),
            LastState = Text(body, "LastState"),
            LastChange = Time(body, "LastChange"),
            CurrentChange = Time(body, "CurrentChange"),
            Account = Text(origin, "Account"),
            Key = Text(origin, "Key"),
        };
    }

    private static string Required(JsonElement body, string name, FaultList faults)
    {
        if (Text(body, name) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        if (body.ValueKind == JsonValueKind.Object)
            faults.Add($"$.{name}", Fault(Property(body, name)));
        return "";
    }

    private static string Fault(JsonElement? found) => found switch
    {
        null or { ValueKind: JsonValueKind.Null } => "is missing.",
        { ValueKind: JsonValueKind.String } text when !JsonKind.TryGetText(text, out _) => JsonKind.HalfPair,
        { ValueKind: JsonValueKind.String } text when string.IsNullOrWhiteSpace(text.GetString()) => "is empty.",
        { ValueKind: JsonValueKind.String } => string.Create(CultureInfo.InvariantCulture, $"must have at most {MaxLength} characters."),
        { } other => JsonKind.NotText(other),
    };

    /// <summary>A text, or a number in its place; null for anything else, and for a text that nobody would write.</summary>
    private static string? Text(JsonElement element, string name)
    {
        if (Property(element, name) is not { } value)
            return null;
        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : JsonKind.TryGetText(value, out var read) ? read : null;
        return text?.Length <= MaxLength ? text : null;
    }

    private static DateTimeOffset? Time(JsonElement element, string name)
    {
        if (!BrasiliaTimestamp.TryParse(Text(element, name).AsSpan(), out var time, out var hasOffset))
            return null;
        return hasOffset ? time : new DateTimeOffset(time.DateTime, TimeSpan.Zero);
    }

    /// <summary>Finds a member; of several of one name, the last.</summary>
    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        JsonElement? found = null;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                found = property.Value;
        }

        return found;
    }
}
