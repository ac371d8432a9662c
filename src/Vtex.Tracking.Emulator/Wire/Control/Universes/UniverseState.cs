using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A universe and its options; of its users only the names, of app keys no token.</summary>
internal sealed record UniverseState(
    string Name, int Services, int Orders, int Routes, long Events, UniverseClockState Clock, string? Failure, ulong Seed,
    DateTimeOffset? StartTime, bool Strict, TimeSpan ServiceTime, StoreOptions Store, MessageOptions Messages, AutopilotState? Autopilot, IEnumerable<string> Users,
    IEnumerable<AppKeyState> AppKeys)
{
    public static UniverseState Of(Universe universe, EmulatorClock shared) => new(
        universe.Name, universe.Do(() => universe.State.Services.Count),
        universe.Do(() => universe.State.Orders.Orders.Count), universe.Do(() => universe.State.Routes.NextId - 1), universe.LastSequence,
        new UniverseClockState(universe.Clock.GetUtcNow(), universe.Clock.Speed, universe.Clock == shared),
        universe.Failure, universe.Options.Seed, universe.Options.StartTime, universe.Options.Strict,
        universe.Options.ServiceTime, universe.Options.Store, universe.Options.Messages, AutopilotState.Of(universe.Options.Autopilot),
        universe.Options.Users.Select(user => user.Username),
        universe.Options.AppKeys.Select(key => new AppKeyState(key.Key, key.TransportationReadOnly, key.OrderPermissions)));
}

/// <summary>The clock of a universe.</summary>
internal sealed record UniverseClockState(DateTimeOffset Time, double Speed, bool Shared);

/// <summary>The autopilot of a universe.</summary>
internal sealed record AutopilotState(double DeliveredShare, TimeSpan StartOfDay, int Drivers, int MostAttempts)
{
    public static AutopilotState? Of(AutopilotOptions? options) => options is null
        ? null
        : new(options.DeliveredShare, options.StartOfDay.ToTimeSpan(), options.Drivers, options.MostAttempts);
}

/// <summary>An app key without its token.</summary>
internal sealed record AppKeyState(string AppKey, bool TransportationReadOnly, IReadOnlyList<OrderRight>? OrderPermissions);

/// <summary>All universes, and those that cannot be read; null when there are none of these.</summary>
internal sealed record UniverseListState(IEnumerable<UniverseState> Data, IEnumerable<UnreadableState>? Unreadable);

/// <summary>A stored universe that cannot be read.</summary>
internal sealed record UnreadableState(string Name, string File, string Reason);

/// <summary>Answers with the state of a universe.</summary>
internal sealed class UniverseAnswer(EmulatorWorld world, string all)
{
    public Task WriteAsync(HttpContext context, Universe universe) =>
        ControlAnswer.WriteAsync(context, UniverseState.Of(universe, world.Clock));

    public Task WriteCreatedAsync(HttpContext context, Universe universe) =>
        ControlAnswer.WriteCreatedAsync(context, UniverseState.Of(universe, world.Clock), $"{all}/{Uri.EscapeDataString(universe.Name)}");
}
