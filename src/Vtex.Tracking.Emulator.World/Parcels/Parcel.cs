using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A parcel of the emulated carrier. "Package" is what the hub calls it; the two have one id. A snapshot: it does not
/// change when the parcel moves on.
/// </summary>
public sealed record Parcel
{
    internal Parcel()
    {
    }

    /// <summary>The tracking number, in the form of the Brazilian post: two letters, nine digits, BR.</summary>
    public string Number { get; internal init; } = "";

    /// <summary>The carrier's app, by its name without the version.</summary>
    public string App => Details.App;

    /// <summary>The account whose package it is.</summary>
    public string Account => Details.Account;

    /// <summary>The workspace that the notification came through.</summary>
    public string Workspace => Details.Workspace;

    /// <summary>The hub's id of the package.</summary>
    public string PackageId => Details.PackageId;

    /// <summary>The order; null when the notification did not say.</summary>
    public string? OrderId => Details.OrderId;

    /// <summary>The number of the invoice; null when the notification did not say.</summary>
    public string? Invoice => Details.Invoice;

    /// <summary>The origin.</summary>
    public ParcelPlace Origin => Details.Origin;

    /// <summary>The destination.</summary>
    public ParcelPlace Destination => Details.Destination;

    /// <summary>The time at which the carrier was notified, on the universe's clock; UTC.</summary>
    public DateTimeOffset Notified { get; internal init; }

    /// <summary>The status.</summary>
    public ParcelStatus Status => Scans[^1].Status;

    /// <summary>Its story so far, oldest first; never empty.</summary>
    public IReadOnlyList<ParcelScan> Events => Scans;

    /// <summary>Gets a value indicating whether it was delivered.</summary>
    public bool IsDelivered => Status == ParcelStatus.Delivered;

    /// <summary>The time of delivery; null when it was not delivered. UTC.</summary>
    public DateTimeOffset? Delivered => IsDelivered ? Scans[^1].At : null;

    /// <summary>Gets a value indicating whether it went back to its sender.</summary>
    public bool HasReturnedToSender => Status == ParcelStatus.Returned;

    internal int Id { get; init; }

    internal ParcelDetails Details { get; init; } = null!;

    internal ImmutableArray<ParcelScan> Scans { get; init; } = [];

    internal ImmutableArray<ParcelStep> Plan { get; init; } = [];

    internal bool IsAtEnd => IsDelivered || HasReturnedToSender;

    /// <summary>Number and status; never what could be personal.</summary>
    public override string ToString() => $"Parcel {Number}, {Status}";
}
