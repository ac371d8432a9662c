namespace Vtex.Tracking.Emulator;

/// <summary>One behaviour of the emulator, with how certain it is and where that is from.</summary>
internal sealed record FidelityEntry(string Id, string Statement, Certainty Certainty, string Source);
