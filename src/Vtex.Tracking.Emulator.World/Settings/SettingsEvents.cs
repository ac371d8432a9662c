namespace Vtex.Tracking.Emulator.World.Settings;

/// <summary>The back office registered a holiday; nothing can be rescheduled to it.</summary>
internal sealed record HolidayRegistered(DateOnly Day) : WorldEvent
{
    /// <summary>The name of a holiday that was registered without one.</summary>
    public const string Name = "Feriado";
}

/// <summary>The back office registered a justification for changes of status.</summary>
internal sealed record JustificationRegistered(string Justification) : WorldEvent;
