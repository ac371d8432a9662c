namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A scenario as it is: its state, the states that it knows, and the stubs that take part.</summary>
internal sealed record ScenarioView(string Name, string State, IReadOnlyList<string> PossibleStates, IReadOnlyList<Stub> Stubs);
