using Vtex.Tracking.Emulator.World.Scenarios;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A ready-made story: services, sometimes on a route, with all that shall happen to them as time passes. Play it with
/// <see cref="Universe.PlayAsync"/> and move the clock. Chosen by us.
/// </summary>
public sealed class Scenario
{
    private readonly Func<DateTimeOffset, ScenarioDefinition> _write;

    internal Scenario(string name, string description, Func<DateTimeOffset, ScenarioDefinition> write)
    {
        Name = name;
        Description = description;
        _write = write;
    }

    /// <summary>All services of a route are delivered and rated.</summary>
    public static Scenario HappyDay { get; } = new(
        "happy-day", "Four stops on a route, all delivered and rated.", ScenarioDefinitions.HappyDay);

    /// <summary>Nobody at home; the recipient chooses another day; delivered then.</summary>
    public static Scenario FailedThenRescheduled { get; } = new(
        "failed-then-rescheduled", "Nobody at home; the recipient chooses another day; delivered then.", ScenarioDefinitions.FailedThenRescheduled);

    /// <summary>Refused at the door and sent back.</summary>
    public static Scenario RefusedAndReturned { get; } = new(
        "refused-and-returned", "Refused at the door and sent back to the sender.", ScenarioDefinitions.RefusedAndReturned);

    /// <summary>The goods are damaged on the way.</summary>
    public static Scenario DamagedParcel { get; } = new(
        "damaged-parcel", "The goods turn out damaged at the door, with a photo; the back office cancels.", ScenarioDefinitions.DamagedParcel);

    /// <summary>Routed, never seen again, ended by hand.</summary>
    public static Scenario Lost { get; } = new(
        "lost", "Set out for and never seen again; ended by hand after two days.", ScenarioDefinitions.Lost);

    /// <summary>One late stop delays all the stops after it.</summary>
    public static Scenario LateCascade { get; } = new(
        "late-cascade", "The first of four stops takes two hours; the estimates of the others follow.", ScenarioDefinitions.LateCascade);

    /// <summary>A route that lasts two days.</summary>
    public static Scenario ItinerantRoute { get; } = new(
        "itinerant-route", "A route of four stops in three states that lasts two days.", ScenarioDefinitions.ItinerantRoute);

    /// <summary>All scenarios that ship with the emulator.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
        [HappyDay, FailedThenRescheduled, RefusedAndReturned, DamagedParcel, Lost, LateCascade, ItinerantRoute];

    /// <summary>The name, as the control API has it.</summary>
    public string Name { get; }

    /// <summary>A description.</summary>
    public string Description { get; }

    internal ScenarioDefinition Write(DateTimeOffset now) => _write(now);
}
