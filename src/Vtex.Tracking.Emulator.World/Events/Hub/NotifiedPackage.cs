namespace Vtex.Tracking.Emulator.World;

/// <summary>The tracking number that a carrier gave a package.</summary>
internal sealed record NotifiedPackage(string PackageId, string Number, string? Url, string? NotificationId);
