namespace Vtex.Tracking.Emulator;

/// <summary>The systems that can answer a request.</summary>
public enum AnsweredBy
{
    /// <summary>Nothing yet: the answer is still under way.</summary>
    Pending,

    /// <summary>The emulated systems.</summary>
    World,

    /// <summary>A fault, instead of the emulated systems or on top of their answer.</summary>
    Fault,

    /// <summary>A stub.</summary>
    Stub,

    /// <summary>Nothing: there is nothing at the path, and the answer was 404 or 405.</summary>
    None,
}
