using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>Keeps universes beyond the life of the process.</summary>
internal interface IUniverseStorage
{
    /// <summary>Universes that are kept but cannot be read, by the names of their files.</summary>
    IReadOnlyList<UnreadableUniverse> Unreadable { get; }

    /// <summary>Finds the unreadable universe that has a name; null when there is none.</summary>
    UnreadableUniverse? FindUnreadable(string name);

    /// <summary>Keeps a universe from now on, in place of what was kept under its name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="past">What happened in it so far.</param>
    /// <param name="time">What its clock shows.</param>
    /// <returns>What takes its further events.</returns>
    /// <exception cref="IOException">It cannot be kept; what was kept before still is.</exception>
    IEventStore Create(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset time);

    /// <summary>Keeps the calls that the six-hour rule counts from now on.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="isNew">Whether calls that were kept under its name are of another one, and to be forgotten.</param>
    void KeepCalls(Universe universe, bool isNew);

    /// <summary>Forgets a universe whose store is closed.</summary>
    /// <exception cref="IOException">It cannot be forgotten.</exception>
    void Delete(string name);
}
