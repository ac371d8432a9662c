namespace Vtex.Tracking.Emulator;

/// <summary>How sure it is that the real system behaves like the emulator.</summary>
internal enum Certainty
{
    /// <summary>The present public documentation says so.</summary>
    Documented,

    /// <summary>The first published version of the API (2020) said so.</summary>
    OldDocumentation,

    /// <summary>No source says; we chose.</summary>
    Chosen,
}
