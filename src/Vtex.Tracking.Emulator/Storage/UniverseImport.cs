namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads a universe from an export. What it gives was written and read again, as a data folder does.</summary>
internal static class UniverseImport
{
    /// <exception cref="StorageException">It is none, is damaged or not complete, or holds what could not be kept.</exception>
    public static async Task<(UniverseOptions Options, List<WorldEvent> Events, DateTimeOffset? Clock)> ReadAsync(
        Stream stream, CancellationToken cancellationToken)
    {
        var damage = new LogDamage("The import", IsFile: false);
        using var reader = new LogReader(stream, damage);
        var header = await reader.ReadHeaderAsync(cancellationToken);
        var options = header.Options.Restore();
        if (options.Fault() is { } fault)
            throw new StorageException($"The import has options that cannot be. {fault}");
        var events = new List<WorldEvent>();
        using var writer = new RecordWriter();
        await foreach (var portion in reader.ReadEventsAsync(header.Events, cancellationToken))
            ReadAgain(writer, portion, events, damage);
        return reader.Torn is null ? (options, events, reader.Clock) : throw damage.Incomplete(reader.End);
    }

    private static void ReadAgain(RecordWriter writer, IReadOnlyList<WorldEvent> portion, List<WorldEvent> target, LogDamage damage)
    {
        foreach (var happened in portion)
        {
            try
            {
                writer.Clear();
                writer.Write([happened], 0, 1);
                target.Add(EventFormat.Read(writer.Written.Span[RecordHead.Size..^1]));
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or StorageException))
            {
                throw damage.Misfit(new WorldRuleException($"Event {happened.Sequence} cannot be kept.", failure));
            }
        }
    }
}
