namespace Vtex.Tracking.Emulator.World.Parcels;

/// <summary>The data of a package that a carrier keeps: no name, no document, no e-mail of a person.</summary>
internal sealed record ParcelDetails
{
    /// <summary>The carrier's app, by its name without the version.</summary>
    public required string App { get; init; }

    public required string Account { get; init; }

    public required string Workspace { get; init; }

    public required string PackageId { get; init; }

    public string? OrderId { get; init; }

    public string? Invoice { get; init; }

    public required ParcelPlace Origin { get; init; }

    public required ParcelPlace Destination { get; init; }
}

/// <summary>A step that a parcel takes by itself, and its time.</summary>
internal sealed record ParcelStep(
    DateTimeOffset Due, ParcelStatus Status, string City, string State, string? Reason = null, ParcelPlace? Next = null)
{
    /// <summary>The description of the event, in Portuguese.</summary>
    public string Description => ParcelMessages.Describe(Status, City, State, Reason, Next);
}
