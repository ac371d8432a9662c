namespace Vtex.Tracking.Emulator;

/// <summary>The chats that an occurrence opened and an attendant took.</summary>
/// <param name="Occurrence">The occurrence, in the words that it had then.</param>
/// <param name="Reversed">The number of chats whose delivery was done afterwards.</param>
/// <param name="NotReversed">The number of the others.</param>
public sealed record OccurrenceSupport(string Occurrence, int Reversed, int NotReversed);
