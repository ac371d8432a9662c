namespace Vtex.Tracking.Emulator.World;

/// <summary>A driver's app told where it is, and how full its battery is.</summary>
internal sealed record PositionReported(string Driver, GeoPoint Position, int? BatteryPercent) : WorldEvent;
