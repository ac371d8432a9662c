using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Drivers;

/// <summary>A driver became known, or came with newer details.</summary>
internal sealed record DriverRegistered(DriverDetails Details) : WorldEvent;

/// <summary>A driver's app told where it is, and how full its battery is.</summary>
internal sealed record PositionReported(string Driver, GeoPoint Position, int? BatteryPercent) : WorldEvent;
