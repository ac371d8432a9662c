using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Appends to a log: one record for each change, in one call to the operating system, which has it when the call returns.
/// The end of the process, however hard, then loses nothing; the loss of power may, for nothing waits for the disk.
/// </summary>
internal sealed class LogWriter(IFileSystem files, IOpenFile file, string path, long length, FolderLock held) : IEventStore
{
    /// <summary>What is written to find out whether there is space: more than most changes need.</summary>
    private static readonly byte[] Room = new byte[64 * 1024];

    private readonly RecordWriter _record = new();
    private long _length = length;
    private DateTimeOffset? _noted; // as the last record
    private long _torn; // the furthest that a part of a record may reach, which could not be cut off

    public void Write(IReadOnlyList<WorldEvent> events)
    {
        try
        {
            _record.Write(events, 0, events.Count);
            if (_record.Written.Length > RecordHead.MaxRecord)
                throw new IOException($"The change is larger than {RecordHead.MaxRecord} bytes.");
            CheckFile();
            Append(_record.Written.Span);
            _noted = null;
        }
        finally
        {
            _record.Clear();
        }
    }

    public void Try()
    {
        CheckFile();
        try
        {
            file.Write(Room, _length); // zeros, which the next start takes for an incomplete end
        }
        finally
        {
            CutOff(Room.Length);
        }

        CheckFile();
    }

    public void NoteTime(DateTimeOffset time)
    {
        if (time == _noted)
            return;
        try
        {
            _record.Write(time);
            CheckFile();
            Append(_record.Written.Span);
            _noted = time;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Nothing has happened that could be lost; the next change tells what is wrong.
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
        if (found.Length > _length && found.Length <= _torn)
            file.SetLength(_length);
        else if (found.Length != _length)
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
            CutOff(record.Length);
            throw;
        }
    }

    // A part of the record may have got into the file. Where it cannot be cut off now, the next change or start does it.
    private void CutOff(int attempted)
    {
        try
        {
            file.SetLength(_length);
            _torn = 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _torn = Math.Max(_torn, _length + attempted); // the failure of the write itself is the one to be told
        }
    }
}
