namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub's part in a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Required">The state in which the stub answers; null for any.</param>
/// <param name="Next">The state after it has answered; null leaves it.</param>
internal sealed record ScenarioStep(string Scenario, string? Required, string? Next);
