using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>A book of stubs, as simple as can be: lists that are walked through.</summary>
internal sealed class BookModel
{
    private readonly List<(Stub Stub, int[] Counts)> _stubs = []; // counts: let pass, taken
    private readonly Dictionary<string, string> _states = [];
    private readonly List<Stub> _loaded = [];

    public List<Guid> Ids => [.. Newest.Select(entry => entry.Stub.Id)];

    public List<Guid> Unused => [.. Newest.Where(entry => entry.Counts[1] == 0).Select(entry => entry.Stub.Id)];

    private IEnumerable<(Stub Stub, int[] Counts)> Newest => Enumerable.Reverse(_stubs);

    public string StateOf(string scenario) => _states.GetValueOrDefault(scenario, "Started");

    public bool Add(Stub stub)
    {
        if (Ids.Contains(stub.Id))
            return false;
        _stubs.Add((stub, [0, 0]));
        return true;
    }

    public bool Edit(Stub stub)
    {
        var at = _stubs.FindIndex(entry => entry.Stub.Id == stub.Id);
        if (at < 0)
            return false;
        _stubs[at] = (stub, [0, 0]);
        ForgetScenarios();
        return true;
    }

    public bool Remove(Guid id)
    {
        var removed = _stubs.RemoveAll(entry => entry.Stub.Id == id) > 0;
        ForgetScenarios();
        return removed;
    }

    public void Load(Stub stub)
    {
        _loaded.RemoveAll(loaded => loaded.Id == stub.Id);
        _loaded.Add(stub);
        if (!Edit(stub))
            Add(stub);
    }

    public void Reset()
    {
        _stubs.Clear();
        _states.Clear();
        _stubs.AddRange(_loaded.Select(stub => (stub, new int[2])));
    }

    public void ResetScenarios() => _states.Clear();

    public Guid? Take(string path)
    {
        foreach (var (stub, counts) in Newest.OrderBy(entry => entry.Stub.Priority))
        {
            if ((string?)stub.Mapping["request"]!["url"] != path
                || counts[1] >= (stub.Times ?? int.MaxValue)
                || (stub.Scenario?.Required is { } required && required != StateOf(stub.Scenario.Scenario))
                || counts[0]++ < stub.Skip)
            {
                continue;
            }

            counts[1]++;
            if (stub.Scenario?.Next is { } next)
                _states[stub.Scenario.Scenario] = next;
            return stub.Id;
        }

        return null;
    }

    // A scenario that no stub names any more begins anew when one does.
    private void ForgetScenarios()
    {
        foreach (var name in _states.Keys.ToList())
        {
            if (!_stubs.Exists(entry => entry.Stub.Scenario?.Scenario == name))
                _states.Remove(name);
        }
    }
}
