using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Appends to a log: one record for each change, in one call to the operating system, which has it when the call returns.
/// The end of the process, however hard, then loses nothing; the loss of power may, for nothing waits for the disk.
/// </summary>
internal sealed class LogWriter(IFileSystem files, IOpenFile file, string path, long length, FolderLock held) : IEventStore
{
    private readonly RecordWriter _record = new();
    private long _length = length;

    public void Write(IReadOnlyList<WorldEvent> events)
    {
        try
        {
            _record.Write(events, 0, events.Count);
            if (_record.Written.Length > RecordHead.MaxRecord)
                throw new IOException($"The change is larger than {RecordHead.MaxRecord} bytes.");
            CheckFile();
            Append(_record.Written.Span);
        }
        finally
        {
            _record.Clear();
        }
    }

    public void Dispose()
    {
        file.Dispose();
        _record.Dispose();
    }

    // What is written to a file that was deleted or replaced is lost, and nobody would notice.
    private void CheckFile()
    {
        held.Check();
        if (files.Find(path) is not { IsFolder: false } found)
            throw new IOException($"{path} is gone.");
        if (found.Length != _length)
            throw new IOException($"{path} was changed by another program: it has {found.Length} bytes, not {_length}.");
    }

    private void Append(ReadOnlySpan<byte> record)
    {
        try
        {
            file.Write(record, _length);
            _length += record.Length;
        }
        catch
        {
            CutOff();
            throw;
        }
    }

    // A part of the record may have got into the file. Where it cannot be cut off now, the next start does it.
    private void CutOff()
    {
        try
        {
            file.SetLength(_length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The failure of the write itself is the one to be told.
        }
    }
}
