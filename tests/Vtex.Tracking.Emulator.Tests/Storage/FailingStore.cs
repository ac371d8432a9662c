using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A full disk, until somebody makes room.</summary>
internal sealed class FailingStore : IEventStore
{
    public bool IsFull { get; set; } = true;

    public List<WorldEvent> Written { get; } = [];

    /// <summary>Gets how often something was written or tried.</summary>
    public int Attempts { get; private set; }

    public void Write(IReadOnlyList<WorldEvent> events)
    {
        Try();
        Written.AddRange(events);
    }

    public void Try()
    {
        Attempts++;
        if (IsFull)
            throw new IOException("No space left on device.");
    }

    public void NoteTime(DateTimeOffset time)
    {
    }

    public void Dispose()
    {
    }
}
