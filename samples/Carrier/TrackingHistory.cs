using Vtex.Tracking.ShippingNetwork.Models;

namespace Jacaranda;

/// <summary>The events of every parcel, each at a fixed time after the notification.</summary>
internal static class TrackingHistory
{
    private static readonly TimeSpan Brasilia = TimeSpan.FromHours(-3);

    private static readonly (TimeSpan After, string Description, bool IsAtOrigin)[] Steps =
    [
        (TimeSpan.Zero, "Aguardando coleta", true),
        (TimeSpan.FromHours(4), "Coletado no remetente", true),
        (TimeSpan.FromHours(12), "Em trânsito para a unidade de distribuição", true),
        (TimeSpan.FromHours(30), "Recebido na unidade de distribuição", false),
        (TimeSpan.FromHours(47), "Saiu para entrega", false),
        (TimeSpan.FromHours(52), "Entrega realizada", false),
    ];

    /// <summary>Gets the events of a parcel up to now, the newest first.</summary>
    public static PackageTracking Of(Parcel parcel, DateTimeOffset now)
    {
        var events = Steps.Where(step => parcel.NotifiedAt + step.After <= now)
            .Select(step => Event(
                parcel, step.After, step.Description, step.IsAtOrigin ? parcel.Origin : parcel.Destination))
            .Reverse()
            .ToList();
        var isDelivered = events.Count == Steps.Length;
        return new PackageTracking
        {
            Events = events,
            IsDelivered = isDelivered,
            DeliveredDate = isDelivered ? events[0].Date : null,
            HasReturnedToSender = false,
        };
    }

    private static TrackingEvent Event(Parcel parcel, TimeSpan after, string description, Place place) => new()
    {
        Date = (parcel.NotifiedAt + after).ToOffset(Brasilia),
        Description = description,
        City = place.City,
        State = place.State,
    };
}
