namespace Vtex.Tracking.Emulator.World;

/// <summary>What an agenda can hold.</summary>
internal enum AgendaKind
{
    /// <summary>The next step of a service's timeline.</summary>
    Timeline,

    /// <summary>The next step of the autopilot on a route.</summary>
    Autopilot,

    /// <summary>The next step of a parcel's story.</summary>
    Parcel,
}
