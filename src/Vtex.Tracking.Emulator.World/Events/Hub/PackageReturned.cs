namespace Vtex.Tracking.Emulator.World;

/// <summary>A carrier told that a package went back to its sender.</summary>
internal sealed record PackageReturned(string PackageId) : HubEvent;
