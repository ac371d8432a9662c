namespace Vtex.Tracking.Reading;

/// <summary>Counts the odd values of one place.</summary>
/// <param name="Place">The path without indexes and keys.</param>
/// <param name="Expected">What was expected there, as a noun phrase.</param>
/// <param name="IsUsed">Whether the values were used all the same, converted to what was expected.</param>
/// <param name="Count">The number of values.</param>
internal sealed record ReadingNote(string Place, string Expected, bool IsUsed, int Count);
