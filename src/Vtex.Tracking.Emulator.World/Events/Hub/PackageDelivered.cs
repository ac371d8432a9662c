namespace Vtex.Tracking.Emulator.World;

/// <summary>A carrier told that a package is delivered; with a date, if it gave one.</summary>
internal sealed record PackageDelivered(string PackageId, DateTimeOffset? Date) : HubEvent;
