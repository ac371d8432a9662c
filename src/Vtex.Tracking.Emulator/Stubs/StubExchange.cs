namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What is learned about a request while WireMock.Net has it; callbacks of stubs and the log find it here.</summary>
internal sealed class StubExchange
{
    private static readonly AsyncLocal<StubExchange?> Running = new();

    /// <summary>The exchange of the request that is running; null outside of one.</summary>
    public static StubExchange? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>Whether a stub, or an operation of the admin API, has taken the request.</summary>
    public bool IsMatched { get; set; }

    /// <summary>The fault that a stub of C# has chosen.</summary>
    public EmulatorFault? Fault { get; set; }
}
