namespace Vtex.Tracking.Emulator;

/// <summary>An entry of a message's journal.</summary>
/// <param name="Status">The status.</param>
/// <param name="At">The time since which it has it; UTC.</param>
public sealed record MessageStatusChange(MessageStatus Status, DateTimeOffset At);
