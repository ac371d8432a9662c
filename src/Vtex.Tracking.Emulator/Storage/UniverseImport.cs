using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads a universe from an export.</summary>
internal static class UniverseImport
{
    /// <exception cref="StorageException">It is none, is damaged or is not complete.</exception>
    public static async Task<(UniverseOptions Options, List<WorldEvent> Events)> ReadAsync(
        Stream stream, CancellationToken cancellationToken)
    {
        var damage = new LogDamage("The import", IsFile: false);
        using var reader = new LogReader(stream, damage);
        var header = await reader.ReadHeaderAsync(cancellationToken);
        var events = new List<WorldEvent>();
        await foreach (var portion in reader.ReadEventsAsync(header.Events, cancellationToken))
            events.AddRange(portion);
        return reader.Torn is null ? (header.Options.Restore(), events) : throw damage.Incomplete(reader.End);
    }
}
