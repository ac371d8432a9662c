namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Which state each scenario of a book is in. A scenario is there as long as a stub names it.</summary>
internal sealed class ScenarioStates
{
    /// <summary>The state in which every scenario begins.</summary>
    public const string Started = "Started";

    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    public string Of(string scenario) => _states.GetValueOrDefault(scenario, Started);

    public bool Allows(ScenarioStep? step) => step?.Required is not { } required || required == Of(step.Scenario);

    public void Take(ScenarioStep? step)
    {
        if (step?.Next is { } next)
            _states[step.Scenario] = next;
    }

    public void Set(string scenario, string state) => _states[scenario] = state;

    public void Forget(string scenario) => _states.Remove(scenario);

    public void Reset() => _states.Clear();
}
