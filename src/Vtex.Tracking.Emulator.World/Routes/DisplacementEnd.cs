namespace Vtex.Tracking.Emulator.World;

/// <summary>Where a displacement ended and how far the driver went, in metres.</summary>
internal sealed record DisplacementEnd(GeoPoint Position, int Meters);
