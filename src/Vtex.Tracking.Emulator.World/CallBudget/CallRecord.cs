namespace Vtex.Tracking.Emulator.World;

/// <summary>A GET that a client called more than once in six hours.</summary>
/// <param name="Key">Who called what.</param>
/// <param name="CallsInWindow">How many calls there were in the last six hours, refused ones included.</param>
/// <param name="NextCallAt">When the next call keeps the rule.</param>
internal sealed record CallRecord(CallKey Key, int CallsInWindow, DateTimeOffset NextCallAt);
