using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A full disk.</summary>
internal sealed class FailingStore : IEventStore
{
    public void Write(IReadOnlyList<WorldEvent> events) => throw new IOException("No space left on device.");

    public void Dispose()
    {
    }
}
