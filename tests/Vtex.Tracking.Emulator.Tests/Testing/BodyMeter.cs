using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Counts the bytes that are read and not answered yet. No body ends before all are read or wait for room.</summary>
internal sealed class BodyMeter(int bodies)
{
    private readonly Lock _gate = new();
    private long _held;
    private int _complete;
    private int _ended;

    public long Peak { get; private set; }

    public bool IsOpen { get; private set; }

    public void Add(int bytes, bool completes)
    {
        lock (_gate)
        {
            _held += bytes;
            Peak = Math.Max(Peak, _held);
            _complete += completes ? 1 : 0;
        }
    }

    public void Release(long bytes)
    {
        lock (_gate)
        {
            _held -= bytes;
            _ended++;
        }
    }

    public bool TryOpen()
    {
        lock (_gate)
            return IsOpen |= _complete + _ended + BodyMemory.Waiting >= bodies;
    }
}
