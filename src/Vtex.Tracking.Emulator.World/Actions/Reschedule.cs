namespace Vtex.Tracking.Emulator.World;

/// <summary>Recipient: chooses another day.</summary>
/// <param name="Day">Today or later in Brasília's calendar, and no holiday.</param>
/// <param name="Period">The part of that day.</param>
public sealed record Reschedule(DateOnly Day, DayPeriod Period) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Reschedule;
}
