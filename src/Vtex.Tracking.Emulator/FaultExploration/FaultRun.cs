namespace Vtex.Tracking.Emulator;

/// <summary>One run of a scenario: an emulator of its own, as far as the scenario can tell.</summary>
public sealed class FaultRun
{
    private readonly Func<HttpMessageHandler> _createHandler;

    internal FaultRun(Universe universe, string password, Uri trackingAddress, Func<HttpMessageHandler> createHandler) =>
        (Universe, Password, TrackingAddress, _createHandler) = (universe, password, trackingAddress, createHandler);

    /// <summary>The universe of this run. No fault happens to what is done here directly.</summary>
    public Universe Universe { get; }

    /// <summary>The clock of this run. Give it to the code under test: when all of it waits, the clock goes on at once.</summary>
    public EmulatorClock Clock => Universe.Clock;

    /// <summary>The base address of the Tracking API.</summary>
    public Uri TrackingAddress { get; }

    /// <summary>The user to log in as.</summary>
    public string Username => Universe.Name;

    /// <summary>The user's password.</summary>
    public string Password { get; }

    /// <summary>Creates a handler that leads requests to the emulator; faults happen to the calls through it.</summary>
    public HttpMessageHandler CreateHandler() => _createHandler();
}
