namespace Vtex.Tracking.Emulator.World;

/// <summary>Days from the first to the last, both included, in Brasília's calendar.</summary>
internal readonly record struct DayRange(DateOnly First, DateOnly Last);
