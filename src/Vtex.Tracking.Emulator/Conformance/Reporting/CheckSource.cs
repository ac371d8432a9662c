namespace Vtex.Tracking.Emulator;

/// <summary>The source of an expectation.</summary>
public enum CheckSource
{
    /// <summary>VTEX's reference or guides.</summary>
    Documented,

    /// <summary>The first published version of the API (2020).</summary>
    OldDocumentation,

    /// <summary>No source says; chosen by us.</summary>
    Chosen,
}
