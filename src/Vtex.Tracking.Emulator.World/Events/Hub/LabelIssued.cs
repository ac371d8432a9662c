namespace Vtex.Tracking.Emulator.World;

/// <summary>The label of a package was printed.</summary>
internal sealed record LabelIssued(string PackageId) : HubEvent;
