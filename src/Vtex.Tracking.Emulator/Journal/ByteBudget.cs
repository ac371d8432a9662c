namespace Vtex.Tracking.Emulator.Journal;

/// <summary>A number of bytes that several journals share.</summary>
internal sealed class ByteBudget(long bytes)
{
    private long _left = bytes;

    public bool TryTake(int count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0)
            return true;
        Give(count);
        return false;
    }

    public void Give(int count) => Interlocked.Add(ref _left, count);
}
