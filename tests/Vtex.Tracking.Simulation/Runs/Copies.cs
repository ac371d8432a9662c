using System.Globalization;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Makes universes from the past of others, and holds them against it.</summary>
internal sealed class Copies(SimulatedWorld world)
{
    private int _number;
    private string? _latest;

    /// <summary>Exports a universe, imports what was written, and compares the two.</summary>
    public async Task ImportAsync(UniverseModel model)
    {
        if (model.Current is not { } universe)
            return;
        using var file = new MemoryStream();
        await universe.ExportAsync(file);
        file.Position = 0;
        var past = await UniverseImport.ReadAsync(file, CancellationToken.None);
        await OneThread.SettleAsync();
        Compare(universe, past.Events);
        var name = Name(model);
        file.Position = 0;
        try
        {
            // The users enter the first; a second of the same users cannot be.
            await world.Emulator.Current!.ImportUniverseAsync(name, file);
            world.Break($"{name} was imported although its users enter {model.Name}");
        }
        catch (WorldRuleException)
        {
            world.Trace($"{model.Name} is exported, {past.Events.Count.ToString(CultureInfo.InvariantCulture)} events");
        }
    }

    public void Fork(UniverseModel model, int at)
    {
        if (model.Current is not { } universe)
            return;
        var events = universe.Events;
        long? sequence = at % 3 == 0 ? null : at % (events.Count + 1);
        try
        {
            var fork = world.Emulator.Current!.ForkUniverse(model.Name, Name(model), sequence);
            _latest = fork.Name;
            world.Trace(string.Create(CultureInfo.InvariantCulture, $"{model.Name} is forked at {sequence}: {fork.Events.Count} events"));
            var shared = (int)(sequence ?? events.Count);
            if (StateDump.Of(fork.Events.Take(shared).Select(happened => happened.In(model.Name))) != StateDump.Of(events.Take(shared)))
                world.Break($"A fork of {model.Name} has another past");
        }
        catch (EventPersistenceException)
        {
            world.Trace($"{model.Name} cannot be forked");
        }
    }

    /// <summary>Makes the latest copy anew, in place of what was kept of it.</summary>
    public void Reset()
    {
        if (_latest is null || world.Emulator.Current is not { } emulator || emulator.Universes.All(universe => universe.Name != _latest))
            return;
        try
        {
            emulator.ResetUniverse(_latest);
            world.Trace($"{_latest} is reset");
        }
        catch (EventPersistenceException)
        {
            world.Trace($"{_latest} cannot be reset");
        }
    }

    /// <summary>Holds the memory of a universe against the replay of its log.</summary>
    public static void CheckReplay(SimulatedWorld world)
    {
        foreach (var universe in world.Emulator.Current?.Universes ?? [])
        {
            if (Difference(universe, universe.Events) is { } difference)
                world.Break($"The replay of {universe.Name} differs from its memory: {difference}");
        }
    }

    private void Compare(Universe universe, List<WorldEvent> events)
    {
        if (Difference(universe, events) is { } difference)
            world.Break($"The export of {universe.Name} differs from its memory: {difference}");
    }

    private static string? Difference(Universe universe, IReadOnlyList<WorldEvent> events)
    {
        using var clock = new EmulatorClock(universe.Clock.GetUtcNow());
        var again = new Universe(universe.Name, clock, universe.Options);
        again.Replay(events);
        var (one, other) = (universe.Do(() => StateDump.Of(universe.State)), again.Do(() => StateDump.Of(again.State)));
        return one == other ? null : one.Split('\n').Zip(other.Split('\n')).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First} / {pair.Second}").FirstOrDefault() ?? "one is longer";
    }

    private string Name(UniverseModel model) => string.Create(CultureInfo.InvariantCulture, $"{model.Name}-copy-{++_number}");
}
