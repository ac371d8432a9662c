using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator;

/// <summary>Exports universes of an emulator to files.</summary>
public static class UniverseExport
{
    /// <summary>
    /// Writes a universe to a stream: its options, with digests in place of passwords, and all that happened in it; a token
    /// that was given for a carrier's app is in it as it is. The same calls on the same options and start time give the
    /// same bytes on any machine.
    /// <see cref="TrackingEmulator.ImportUniverseAsync"/> reads it, and so does a data folder.
    /// </summary>
    /// <param name="universe">The universe; it goes on meanwhile, and the export is its state at the time of the call.</param>
    /// <param name="target">Takes the bytes; it is left open.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static async Task ExportAsync(this Universe universe, Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(universe);
        ArgumentNullException.ThrowIfNull(target);
        var (events, clock) = universe.Do(() => (universe.Events, universe.Clock.GetUtcNow()));
        foreach (var part in LogImage.Of(universe.Name, universe.Options, events, clock))
            await target.WriteAsync(part, cancellationToken);
    }
}
