namespace Vtex.Tracking.Emulator;

/// <summary>The certainty that the real system does or expects something, by where it is said.</summary>
public enum Certainty
{
    /// <summary>VTEX's present reference, guides or help say so.</summary>
    Documented,

    /// <summary>The first published version of the API (2020) said so.</summary>
    OldDocumentation,

    /// <summary>No source says; chosen by us.</summary>
    Chosen,
}
