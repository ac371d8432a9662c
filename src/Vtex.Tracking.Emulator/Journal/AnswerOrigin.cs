namespace Vtex.Tracking.Emulator.Journal;

/// <summary>A feature of a request that was not answered by the emulated systems alone.</summary>
/// <param name="By">What answered.</param>
/// <param name="Name">The name of the fault or stub; null when it has none.</param>
/// <param name="IsLost">Whether the connection fails instead of carrying the answer.</param>
internal sealed record AnswerOrigin(AnsweredBy By, string? Name, bool IsLost = false);
