using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A parcel of the emulated carrier.</summary>
internal sealed record ParcelState(
    string TrackingNumber, string PackageId, string? OrderId, string? Invoice, string App, string Account, string Workspace,
    ParcelPlace Origin, ParcelPlace Destination, ParcelStatus Status, DateTimeOffset Notified, bool IsDelivered,
    DateTimeOffset? Delivered, bool HasReturnedToSender)
{
    /// <summary>Gets what has happened; null where only the parcel itself is shown.</summary>
    public IEnumerable<ParcelScan>? Events { get; private init; }

    /// <summary>Gets what is still to happen; null where only the parcel itself is shown.</summary>
    public IEnumerable<ParcelStepState>? Pending { get; private init; }

    public static ParcelState Of(Parcel parcel) => new(
        parcel.Number, parcel.PackageId, parcel.OrderId, parcel.Invoice, parcel.App, parcel.Account, parcel.Workspace,
        parcel.Origin, parcel.Destination, parcel.Status, parcel.Notified, parcel.IsDelivered, parcel.Delivered,
        parcel.HasReturnedToSender);

    public static ParcelState WithHistory(Parcel parcel) => Of(parcel) with { Events = parcel.Events, Pending = parcel.Plan.Select(ParcelStepState.Of) };
}

/// <summary>A step that a parcel takes by itself, in words.</summary>
internal sealed record ParcelStepState(DateTimeOffset Due, ParcelStatus Status, string City, string State, string Description)
{
    public static ParcelStepState Of(ParcelStep step) => new(step.Due, step.Status, step.City, step.State, step.Description);
}

/// <summary>A part of the list of parcels.</summary>
internal sealed record ParcelListState(int Total, IEnumerable<ParcelState> Data);
