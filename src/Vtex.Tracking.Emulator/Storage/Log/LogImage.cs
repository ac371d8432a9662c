namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Writes a universe as one file, in parts: an export, and the beginning of a log. The same universe gives the same bytes,
/// however its events came about.
/// </summary>
internal static class LogImage
{
    private const int EventsPerRecord = 100;
    private const int EnoughBytes = 16 * 1024 * 1024;

    /// <summary>Gets the parts of the file; each is valid until the next is read.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(string universe, UniverseOptions options, IReadOnlyList<WorldEvent> events)
    {
        using var writer = new RecordWriter();
        writer.Write(LogHeader.FirstLine);
        writer.Write(LogHeader.Of(universe, options, events.Count));
        for (var first = 0; first < events.Count;)
        {
            first += writer.Write(events, first, Math.Min(EventsPerRecord, events.Count - first), EnoughBytes);
            yield return writer.Written;
            writer.Clear();
        }

        if (events.Count == 0)
            yield return writer.Written;
    }
}
