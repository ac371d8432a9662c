namespace Vtex.Tracking.Emulator.World;

/// <summary>A carrier told something new of the way of a package.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="Events">All that is known of its way now, the newest first.</param>
internal sealed record PackageTracked(string PackageId, IReadOnlyList<HubTrackingEvent> Events) : HubEvent;
