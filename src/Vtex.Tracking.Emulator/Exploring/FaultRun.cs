namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>One run of a scenario: an emulator of its own, as far as the scenario can tell.</summary>
public sealed class FaultRun
{
    private readonly Func<HttpMessageHandler> _createHandler;

    internal FaultRun(Universe universe, string password, Uri trackingAddress, Func<HttpMessageHandler> createHandler)
    {
        Universe = universe;
        Password = password;
        TrackingAddress = trackingAddress;
        _createHandler = createHandler;
    }

    /// <summary>The world of this run. What is done here directly meets no fault.</summary>
    public Universe Universe { get; }

    /// <summary>The time of this run. Give it to the code under test: when all of it waits, the clock goes on at once.</summary>
    public EmulatorClock Clock => Universe.Clock;

    /// <summary>The base address of the Tracking API.</summary>
    public Uri TrackingAddress { get; }

    /// <summary>The user to log in as.</summary>
    public string Username => Universe.Name;

    /// <summary>The user's password.</summary>
    public string Password { get; }

    /// <summary>A handler that leads requests to the emulator; the calls through it are those that meet faults.</summary>
    public HttpMessageHandler CreateHandler() => _createHandler();
}
