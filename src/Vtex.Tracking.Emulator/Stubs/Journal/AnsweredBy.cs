namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Who answered a request.</summary>
public enum AnsweredBy
{
    /// <summary>Nobody yet: the answer is still under way.</summary>
    Pending,

    /// <summary>A stub.</summary>
    Stub,

    /// <summary>The emulated systems.</summary>
    World,

    /// <summary>No stub matched, and the path leads nowhere: the answer was 404.</summary>
    Nobody,
}
