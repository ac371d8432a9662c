namespace Vtex.Tracking.Emulator.World;

/// <summary>What an agenda can hold.</summary>
internal enum AgendaKind
{
    /// <summary>The next step of a service's timeline.</summary>
    Timeline,

    /// <summary>The next step of the autopilot on a route.</summary>
    Autopilot,

    /// <summary>The hub tells a carrier of the packages of an order.</summary>
    HubNotify,

    /// <summary>The hub asks a carrier for tracking.</summary>
    HubPoll,

    /// <summary>The next step of a parcel's story.</summary>
    Parcel,
}
