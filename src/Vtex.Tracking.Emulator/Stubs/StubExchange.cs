namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A request while WireMock.Net has it; callbacks of stubs, webhooks and the log find it here.</summary>
/// <param name="via">The emulators through which it has come.</param>
/// <param name="isAdmin">Whether it is a request to the admin API.</param>
/// <param name="clock">The clock that templates show; null where there are none.</param>
internal sealed class StubExchange(IReadOnlyList<string?> via, bool isAdmin, TimeProvider? clock = null)
{
    private static readonly AsyncLocal<StubExchange?> Running = new();

    /// <summary>The exchange of the request that is running; null outside of one.</summary>
    public static StubExchange? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    public IReadOnlyList<string?> Via => via;

    public bool IsAdmin => isAdmin;

    public TimeProvider? Clock => clock;

    /// <summary>Gets or sets whether a stub, or an operation of the admin API, has taken the request.</summary>
    public bool IsMatched { get; set; }

    /// <summary>Gets or sets whether WireMock.Net gave up: the answer holds the message of an exception.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Gets or sets why the folder of mappings could not be read or written; null when it could.</summary>
    public string? FolderFailure { get; set; }

    /// <summary>The fault that a stub of C# has chosen.</summary>
    public EmulatorFault? Fault { get; set; }
}
