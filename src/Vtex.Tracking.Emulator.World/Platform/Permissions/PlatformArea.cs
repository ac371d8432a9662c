namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The areas of the platform, for which groups have permission.</summary>
internal enum PlatformArea
{
    /// <summary>The calls of the emulator itself: clocks, universes, faults. No user of the platform has anything to do there.</summary>
    Emulator,
    Shipper,
    Dashboard,
    Services,
    Routes,
    Monitoring,
    Registers,
    Users,
    Partners,
    People,
    Reports,
    Ranking,
    Chat,
    CarrierDeliveries,
}
