namespace Vtex.Tracking.Emulator.World;

/// <summary>CEPs of one state, from a first to a last group of three leading digits, both included.</summary>
internal readonly record struct PostalCodeRange(int First, int Last, string State);
