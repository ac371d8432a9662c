namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that happened in a universe. The state is what the events, applied in order, make of it.</summary>
internal abstract record WorldEvent
{
    /// <summary>The place in the universe's log, from 1; given when the event is appended.</summary>
    public long Sequence { get; init; }

    /// <summary>When it happened, on the emulator's clock.</summary>
    public DateTimeOffset At { get; init; }
}
