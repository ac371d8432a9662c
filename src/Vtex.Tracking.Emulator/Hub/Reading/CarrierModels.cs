using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>The answers of carriers' apps, as the contract of the Shipping Network has them. Nothing in them is required.</summary>
internal static class CarrierModels
{
    /// <summary>The answer for one package that the app was told of.</summary>
    internal sealed class Notified
    {
        public Link? Tracking { get; init; }

        public Reference? Notification { get; init; }
    }

    /// <summary>The tracking number of a package.</summary>
    internal sealed class Link
    {
        public string? Number { get; init; }

        public string? Url { get; init; }
    }

    /// <summary>The app's own name for a notification.</summary>
    internal sealed class Reference
    {
        public string? Id { get; init; }
    }

    /// <summary>The answer for one tracking number.</summary>
    internal sealed class Tracked
    {
        public IReadOnlyList<Event?>? Events { get; init; }

        public bool? IsDelivered { get; init; }

        public DateTimeOffset? DeliveredDate { get; init; }

        [JsonPropertyName("hasReturnedToSender")]
        public bool? HasReturned { get; init; }
    }

    /// <summary>Something that happened to a package.</summary>
    internal sealed class Event
    {
        public DateTimeOffset? Date { get; init; }

        public string? Description { get; init; }

        public string? City { get; init; }

        public string? State { get; init; }
    }
}

/// <summary>Reads the answers of carriers' apps. Strict: odd answers are repaired before, see <see cref="AnswerJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(BrasiliaTimestampConverter)])]
[JsonSerializable(typeof(Dictionary<string, CarrierModels.Notified>), TypeInfoPropertyName = "Notifications")]
[JsonSerializable(typeof(Dictionary<string, CarrierModels.Tracked>), TypeInfoPropertyName = "Trackings")]
internal sealed partial class CarrierJsonContext : JsonSerializerContext;
