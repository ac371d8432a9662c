namespace Vtex.Tracking.Emulator.World;

/// <summary>Keeps the events of a universe beyond the life of the process.</summary>
internal interface IEventStore : IDisposable
{
    /// <summary>Keeps events; when it returns, they outlive the process. Called for each change, one after another.</summary>
    void Write(IReadOnlyList<WorldEvent> events);
}
