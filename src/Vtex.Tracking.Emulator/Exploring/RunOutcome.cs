namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>How a run ended: the calls that it made, and what broke it, if anything did.</summary>
internal sealed record RunOutcome(IReadOnlyList<PlannedFault> Faults, IReadOnlyList<SeenCall> Calls, Exception? Failure);
