namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Specifies what a step of a run does.</summary>
public enum StepKind
{
    /// <summary>A client creates services.</summary>
    Create,

    /// <summary>A client creates a route with services.</summary>
    CreateRoute,

    /// <summary>A client reads a service by its id.</summary>
    ReadById,

    /// <summary>A client looks up an invoice.</summary>
    ReadByInvoice,

    /// <summary>A client reads a page of a list.</summary>
    ReadPage,

    /// <summary>A client removes a packing list.</summary>
    RemovePackingList,

    /// <summary>Something that waits goes on.</summary>
    Pass,

    /// <summary>Something that waits meets a fault.</summary>
    Break,

    /// <summary>The service fails the next requests.</summary>
    ServiceFault,

    /// <summary>Time passes.</summary>
    Advance,

    /// <summary>The clock of a client's process is set, also back.</summary>
    SetClock,

    /// <summary>A driver, a recipient or the back office does something.</summary>
    Act,

    /// <summary>The hub tells a carrier of an invoiced order.</summary>
    Invoice,

    /// <summary>A universe is exported and imported under another name.</summary>
    Import,

    /// <summary>A universe is forked.</summary>
    Fork,

    /// <summary>The latest copy is made anew.</summary>
    ResetCopy,

    /// <summary>A client's process dies at whatever it awaits; another takes its place.</summary>
    KillClient,

    /// <summary>The emulator's process ends, dies, or loses its power; another takes its place.</summary>
    KillEmulator,

    /// <summary>One of the next operations on the disk fails.</summary>
    DiskFault,

    /// <summary>A replica takes over from a server of stores; it may not have got the latest, and has a clock of its own.</summary>
    FailOver,

    /// <summary>A client imports an order into the store, or goes on with one that another began.</summary>
    ImportOrder,
}
