namespace Vtex.Tracking.Emulator;

/// <summary>A part of the day, as recipients choose it.</summary>
public enum DayPeriod
{
    /// <summary>Manhã, from 8 to 12 in Brasília.</summary>
    Morning,

    /// <summary>Tarde, from 12 to 18 in Brasília.</summary>
    Afternoon,

    /// <summary>Noite, from 18 to 22 in Brasília.</summary>
    Night,
}
