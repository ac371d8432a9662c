namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// One isolated world: the services, routes, drivers and customers of one account, and the log of all that happened to
/// them. Universes never see each other.
/// </summary>
public sealed class Universe
{
    private readonly List<WorldEvent> _log = [];

    internal Universe(string name, EmulatorClock clock)
    {
        Name = name;
        Clock = clock;
        Services = new ServiceDesk(this);
        Routes = new RouteDesk(this);
    }

    /// <summary>The user name whose login opens this universe.</summary>
    public string Name { get; }

    /// <summary>The time of this universe.</summary>
    public EmulatorClock Clock { get; }

    internal Lock Gate { get; } = new();

    internal WorldState State { get; } = new();

    internal ServiceDesk Services { get; }

    internal RouteDesk Routes { get; }

    /// <summary>All that happened so far, oldest first.</summary>
    internal IReadOnlyList<WorldEvent> Events
    {
        get
        {
            lock (Gate)
                return [.. _log];
        }
    }

    /// <summary>A driver of this universe.</summary>
    /// <param name="username">The user name that a route gave the driver (<c>carrier.username</c>).</param>
    /// <exception cref="WorldRuleException">No route has named such a driver.</exception>
    public Driver Driver(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        lock (Gate)
        {
            if (!State.Drivers.ContainsKey(username))
            {
                throw new WorldRuleException(
                    $"No route of universe '{Name}' has named a driver '{username}'. Known drivers: " +
                    $"{(State.Drivers.Count == 0 ? "none" : string.Join(", ", State.Drivers.Keys.Order(StringComparer.Ordinal)))}.");
            }
        }

        return new Driver(this, username);
    }

    /// <summary>Called with the gate held: the event gets its place and time, and the state follows it.</summary>
    internal void Append(WorldEvent happened)
    {
        var dated = happened with { Sequence = _log.Count + 1, At = Clock.GetUtcNow() };
        _log.Add(dated);
        State.Apply(dated);
    }
}
