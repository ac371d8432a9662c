namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A request that a stub took.</summary>
/// <param name="Stub">The stub.</param>
/// <param name="Number">Which request of this stub it is, from 1.</param>
/// <param name="Seed">What is random in the answers of this stub comes from here.</param>
internal readonly record struct TakenRequest(Stub Stub, long Number, ulong Seed);
