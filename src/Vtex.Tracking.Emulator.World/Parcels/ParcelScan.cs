namespace Vtex.Tracking.Emulator;

/// <summary>A line of a parcel's story: what a carrier's tracking shows.</summary>
/// <param name="At">When it happened, on the universe's clock; UTC.</param>
/// <param name="Status">Where the parcel stood then.</param>
/// <param name="City">The city where it happened.</param>
/// <param name="State">The two letters of the state.</param>
/// <param name="Description">What happened, in Portuguese.</param>
public sealed record ParcelScan(DateTimeOffset At, ParcelStatus Status, string City, string State, string Description);
