namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What the clock shows, in UTC, and how many emulated seconds pass in a real one.</summary>
internal sealed record ClockAnswer(DateTimeOffset Time, double Speed);
