namespace Vtex.Tracking.Emulator.World;

/// <summary>A town, and the first five digits of the first CEP that counts to it.</summary>
internal sealed record PostalTown(int First, string City, string State);
