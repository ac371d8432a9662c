namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// What a clock shows, in UTC, how many emulated seconds pass in a real one, and, of a universe's clock, whether it is the
/// one that all universes share.
/// </summary>
internal sealed record ClockAnswer(DateTimeOffset Time, double Speed, bool? Shared = null);
