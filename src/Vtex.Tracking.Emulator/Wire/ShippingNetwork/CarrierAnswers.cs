using Vtex.Tracking.AspNetCore.Models;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What the carrier's app says of a parcel. Times have Brasília's offset.</summary>
internal static class CarrierAnswers
{
    // The digits of a tracking number: what the carrier calls the collection is as good for good as the number is.
    private static readonly Range Digits = 2..11;

    public static PackageNotification Notified(Parcel parcel, string page) => new()
    {
        Tracking = new TrackingLink { Number = parcel.Number, Url = page + parcel.Number },
        Notification = new NotificationReference { Id = $"coleta-{parcel.Number[Digits]}" },
    };

    public static PackageTracking Tracked(Parcel parcel) => new()
    {
        DeliveredDate = parcel.Delivered is { } delivered ? BrasiliaTime.Local(delivered) : null,
        Events = [.. parcel.Events.Reverse().Select(Event)],
        HasReturnedToSender = parcel.HasReturnedToSender,
        IsDelivered = parcel.IsDelivered,
    };

    private static TrackingEvent Event(ParcelScan scan) => new()
    {
        City = scan.City,
        Date = BrasiliaTime.Local(scan.At),
        Description = scan.Description,
        State = scan.State,
    };
}
