using Microsoft.Win32.SafeHandles;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Appends to a log: one record for each change, in one call to the operating system, which has it when the call returns.
/// The end of the process, however hard, then loses nothing; the loss of power may, for nothing waits for the disk.
/// </summary>
internal sealed class LogWriter(string path, long length) : IEventStore
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
    private readonly RecordWriter _record = new();
    private long _length = length;

    public void Write(IReadOnlyList<WorldEvent> events)
    {
        try
        {
            _record.Write(events, 0, events.Count);
            RandomAccess.Write(_file, _record.Written.Span, _length);
            _length += _record.Written.Length;
            _record.Clear();
        }
        catch
        {
            CutOff();
            throw;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _record.Dispose();
    }

    // A part of the record may have got into the file. Where it cannot be cut off now, the next start does it.
    private void CutOff()
    {
        try
        {
            RandomAccess.SetLength(_file, _length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The failure of the write itself is the one to be told.
        }
    }
}
