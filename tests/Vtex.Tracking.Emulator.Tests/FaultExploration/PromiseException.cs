namespace Vtex.Tracking.Emulator.Tests.FaultExploration;

/// <summary>A promise of a scenario that was broken.</summary>
internal sealed class PromiseException(string promise) : Exception(promise);
