namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Describes what is wrong with a log, where, and what can be done.</summary>
/// <param name="Source">The full path of the log, or another name for it.</param>
/// <param name="IsFile">True for a file of the data folder, which can be repaired.</param>
internal sealed record LogDamage(string Source, bool IsFile)
{
    public StorageException NoLog() => new($"{Source} is not a log of this emulator, or of a newer version of it.{Aside}")
    {
        Position = 0,
    };

    public StorageException Incomplete(long position) =>
        new($"{Source} is not complete: it ends at byte {position}, in its first record or before all its events.{Aside}")
        {
            Position = position,
        };

    public StorageException At(long position) => new(
        $"{Source} is damaged: the record at byte {position} is not what was written there.{Cut(position)}")
    {
        Position = position,
    };

    public StorageException Gap(long before, long after, long position) => new(
        $"{Source} is damaged: at byte {position}, event {after} comes after event {before}.{Cut(position)}")
    {
        Position = position,
    };

    public StorageException Unreadable(long position, Exception cause) => new(
        $"{Source} holds a record at byte {position} that this version cannot read; a newer one may have written it.{Aside}",
        cause)
    {
        Position = position,
    };

    public StorageException Misfit(Exception cause) => new($"{Source} cannot be replayed. {cause.Message}{Aside}", cause);

    private string Aside => IsFile ? " Put a good copy in its place, or move it out of the folder." : "";

    private string Cut(long position) => IsFile
        ? $" Put a good copy in its place, or cut the file off there to keep all before it (truncate -s {position} <file>)," +
          " or move it out of the folder."
        : "";
}
