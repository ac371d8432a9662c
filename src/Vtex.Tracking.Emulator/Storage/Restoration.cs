using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Restores the universes of a data folder, before anything happens in any of them. One that cannot be read is left
/// alone, and the others are restored.
/// </summary>
internal sealed class Restoration(DataFolder folder, UniverseRegistry universes, Action<int, int>? progress = null)
{
    /// <summary>Restores the universes, and moves the clock to the latest event if it is behind it.</summary>
    public async Task<IReadOnlyList<RestoredUniverse>> RunAsync(EmulatorClock clock, CancellationToken cancellationToken)
    {
        var restored = new List<RestoredUniverse>();
        var logs = folder.Logs;
        for (var done = 0; done < logs.Count; done++)
        {
            var path = logs[done];
            progress?.Invoke(done, logs.Count);
            try
            {
                restored.Add(await RestoreAsync(path, cancellationToken));
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
            {
                folder.Reserve(Describe(path, failure));
            }
        }

        if (universes.All.Where(universe => universe.Clock == clock).Max(universe => universe.Latest) is { } latest)
            clock.Time.CatchUp(latest);
        return restored;
    }

    private static UnreadableUniverse Describe(string path, Exception failure) => new(
        LogFileName.Read(path),
        path,
        failure switch
        {
            StorageException storage => storage.Message,
            WorldRuleException rule => $"{path} does not go together with the other files. {rule.Message}",
            IOException or UnauthorizedAccessException => $"{path} cannot be opened. {failure.Message}",
            _ => $"{path} cannot be read: {failure.GetType().Name}.",
        },
        (failure as StorageException)?.Position);

    private async Task<RestoredUniverse> RestoreAsync(string path, CancellationToken cancellationToken)
    {
        var (universe, length, cut, time) = await ReadAsync(path, cancellationToken);
        try
        {
            universes.CheckFree(universe);
            if (cut is not null && length is not null)
                folder.Cut(path, cut.Position);
            universe.PersistTo(events => length is { } end
                ? folder.Continue(path, end)
                : folder.Rewrite(path, universe.Name, universe.Options, events, time));
            universes.Restore(universe);
            universes.CatchUp(universe, time, universe.Latest);
            return new RestoredUniverse(universe.Name, path, universe.Events.Count, cut);
        }
        catch
        {
            universe.Close();
            throw;
        }
    }

    // The length of the log as far as it is whole; null when it is of an earlier version, and cannot be appended to.
    private async Task<(Universe Universe, long? Length, TornTail? Cut, DateTimeOffset? Time)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var damage = new LogDamage(path, IsFile: true);
        await using var file = folder.OpenRead(path);
        using var reader = new LogReader(file, damage);
        var header = await reader.ReadHeaderAsync(cancellationToken);
        if (folder.FileOf(header.Universe) != path)
            throw Misnamed(path, header.Universe);
        var universe = universes.Make(header.Universe, header.Options.Restore());
        try
        {
            await foreach (var events in reader.ReadEventsAsync(header.Events, cancellationToken))
                Replay(universe, events, damage);
            return (universe, reader.IsOld ? null : reader.End, reader.Torn, reader.Clock);
        }
        catch
        {
            universe.Close();
            throw;
        }
    }

    private static void Replay(Universe universe, IReadOnlyList<WorldEvent> events, LogDamage damage)
    {
        try
        {
            universe.Replay(events);
        }
        catch (WorldRuleException misfit)
        {
            throw damage.Misfit(misfit);
        }
    }

    private StorageException Misnamed(string path, string universe) => new(
        $"{path} holds the universe '{universe}', which belongs into {folder.FileOf(universe)}. To have it under another " +
        "name, import it.");
}
