using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>An event: its place, time and kind, and what it is about.</summary>
internal sealed record EventState(
    long Sequence, DateTimeOffset At, string Kind, string? Universe, int? Service, int? Route, string? Parcel, string? Order)
{
    /// <summary>Gets the event for its facts; null where it is shown in short.</summary>
    [JsonConverter(typeof(EventFactsConverter))]
    public WorldEvent? Data { get; private init; }

    /// <summary>Shows an event among those of its universe, with its facts.</summary>
    public static EventState Of(WorldEvent happened) => Short(happened) with { Universe = null, Data = happened };

    /// <summary>Shows an event among those of any universe, without its facts.</summary>
    public static EventState Short(WorldEvent happened) => new(
        happened.Sequence, happened.At, happened.Kind, happened.Universe, happened.AboutService, happened.AboutRoute, happened.AboutParcel,
        happened.AboutOrder);
}

/// <summary>
/// Writes the facts of an event as logs have them, without what stands beside them, credentials and the persons of an order.
/// Times are UTC, statuses have the names of the APIs.
/// </summary>
internal sealed class EventFactsConverter : AnswerConverter<WorldEvent>
{
    private static readonly string[] StandBeside = ["kind", "universe", "sequence", "at", "serviceId", "routeId", "number", "orderId"];

    private static readonly Dictionary<Type, string[]> Hidden = new()
    {
        [typeof(AccountOpened)] = ["password"],
        [typeof(CredentialSet)] = ["password"],
        [typeof(PlatformUser)] = ["password"],
        [typeof(DriverDetails)] = ["password"],
        [typeof(CarrierApp)] = ["appKey", "appToken"],
        [typeof(PictureTaken)] = ["content"],
        [typeof(ChatPicture)] = ["content"],
        [typeof(HookConfigured)] = ["address"],
        [typeof(WebhookRegistered)] = ["address", "secret"],
        [typeof(HookHeader)] = ["value"],
        [typeof(HubOrder)] = ["recipient", "sender", "carrierCompany", "email"],
    };

    public static JsonSerializerOptions Options { get; } = new(EventJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(Hide),
        Converters = { new UtcConverter(), new StatusConverter(), new OrderStatusConverter(), new TimelineStepConverter(), new RefusalConverter() },
    };

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(WorldEvent);

    public override void Write(Utf8JsonWriter writer, WorldEvent value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), Options);

    private static void Hide(JsonTypeInfo type)
    {
        var hidden = Hidden.GetValueOrDefault(type.Type, []);
        if (type.Type.IsAssignableTo(typeof(WorldEvent)))
            hidden = [.. hidden, .. StandBeside];
        foreach (var property in type.Properties.Where(property => hidden.Contains(property.Name)).ToList())
            type.Properties.Remove(property);
    }

    private sealed class StatusConverter : AnswerConverter<ServiceStatus>
    {
        public override void Write(Utf8JsonWriter writer, ServiceStatus value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Describe());
    }

    private sealed class OrderStatusConverter : AnswerConverter<StoreOrderStatus>
    {
        public override void Write(Utf8JsonWriter writer, StoreOrderStatus value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Wire());
    }

    private sealed class RefusalConverter : AnswerConverter<RuleViolation>
    {
        public override void Write(Utf8JsonWriter writer, RuleViolation value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Describe());
    }
}
