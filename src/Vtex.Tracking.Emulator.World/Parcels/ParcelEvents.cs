using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World.Parcels;

/// <summary>Something that happened to one parcel.</summary>
internal abstract record ParcelEvent(string Number) : WorldEvent
{
    public override string? AboutParcel => Number;
}

/// <summary>A carrier's app was notified of a package, and gave it a tracking number.</summary>
internal sealed record ParcelRegistered(string Number, ParcelDetails Details) : ParcelEvent(Number);

/// <summary>It was laid down what shall happen to a parcel, and when; it replaces what was laid down before.</summary>
internal sealed record ParcelPlanned(string Number, ImmutableArray<ParcelStep> Steps) : ParcelEvent(Number);

/// <summary>The next step of a parcel's story was taken.</summary>
/// <param name="Number">The parcel.</param>
/// <param name="Status">Its status from now on.</param>
/// <param name="City">The city where it is.</param>
/// <param name="State">The two letters of the state.</param>
/// <param name="Reason">Why it could not be delivered; null unless that is what happened.</param>
/// <param name="Next">Where it is brought next, on its way from city to city; otherwise null.</param>
internal sealed record ParcelMoved(
    string Number, ParcelStatus Status, string City, string State, string? Reason = null, ParcelPlace? Next = null) : ParcelEvent(Number)
{
    /// <summary>The description of the event, in Portuguese.</summary>
    public string Description => ParcelMessages.Describe(Status, City, State, Reason, Next);
}
