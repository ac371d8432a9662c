using System.Collections.Concurrent;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The stubs of one universe, or those that hold for all, with the states of their scenarios. Safe for any number of
/// threads; a request that nothing matches takes no lock.
/// </summary>
/// <param name="census">Hears how many stubs there are.</param>
/// <param name="ofUniverse">Whether it belongs to one universe.</param>
internal sealed class StubBook(StubCensus census, bool ofUniverse)
{
    private readonly Lock _gate = new();
    private readonly ScenarioStates _states = new();
    private readonly List<StubEntry> _entries = []; // oldest first
    private readonly ConcurrentDictionary<Guid, StubEntry> _byId = new();
    private readonly StubIndex _index = new();
    private IReadOnlyList<Stub> _loaded = [];
    private volatile int _changes;

    public bool IsEmpty => _index.IsEmpty;

    /// <summary>All stubs, the newest first.</summary>
    public IReadOnlyList<Stub> All => Do(() => Enumerable.Reverse(_entries).Select(entry => entry.Stub).ToList());

    /// <summary>The stubs that have taken no request, the newest first.</summary>
    public IReadOnlyList<Stub> Unused =>
        Do(() => Enumerable.Reverse(_entries).Where(entry => entry.Answers == 0).Select(entry => entry.Stub).ToList());

    /// <summary>The scenarios, by name.</summary>
    public IReadOnlyList<ScenarioView> Scenarios => Do(() =>
        _entries.Where(entry => entry.Stub.Scenario is not null)
            .GroupBy(entry => entry.Stub.Scenario!.Scenario, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => View(group.Key, [.. group.Select(entry => entry.Stub)])).ToList());

    public Stub? Find(Guid id) => Do(() => _byId.GetValueOrDefault(id)?.Stub);

    /// <summary>Adds a stub as the newest.</summary>
    /// <returns>False, and nothing is added, when there is one of its id.</returns>
    public bool Add(Stub stub) => Do(() => _byId.TryAdd(stub.Id, new StubEntry(stub)) && Append(stub.Id));

    /// <summary>Puts a stub in the place of the one of its id; its counts begin anew.</summary>
    /// <returns>False, and nothing is changed, when there is none of its id.</returns>
    public bool Edit(Stub stub) => Do(() => Replace(stub));

    /// <returns>False when there is none of that id.</returns>
    public bool Remove(Guid id) => Do(() => TakeOut(entry => entry.Stub.Id == id) > 0);

    /// <summary>Removes all of them, those that were loaded too.</summary>
    public void Clear() => Do(() => TakeOut(_ => true));

    /// <summary>Adds stubs that <see cref="Reset"/> comes back to; those of the same ids are replaced.</summary>
    public void Load(IReadOnlyList<Stub> stubs) => Do(() =>
    {
        Keep(stubs);
        return Put(stubs);
    });

    /// <summary>Stubs that are here already, and that <see cref="Reset"/> comes back to from now on.</summary>
    public void Keep(IReadOnlyList<Stub> stubs) => Do(() =>
    {
        var ids = stubs.Select(stub => stub.Id).ToHashSet();
        return _loaded = [.. _loaded.Where(stub => !ids.Contains(stub.Id)), .. stubs];
    });

    /// <summary>What <see cref="Reset"/> no longer comes back to.</summary>
    public void Unload(Guid id) => Do(() => _loaded = [.. _loaded.Where(stub => stub.Id != id)]);

    /// <summary>Goes back to the stubs that were loaded, with every scenario at its start and every count at zero.</summary>
    public void Reset() => Do(() =>
    {
        TakeOut(_ => true);
        _states.Reset();
        return Put(_loaded);
    });

    /// <summary>Adds many at once; the first of them is the newest, as with WireMock.</summary>
    /// <param name="stubs">The stubs.</param>
    /// <param name="overwrite">Whether a stub takes the place of the one of its id; otherwise that one stays.</param>
    /// <param name="onlyThese">Whether all others are removed.</param>
    public void Import(IReadOnlyList<Stub> stubs, bool overwrite, bool onlyThese) => Do(() =>
    {
        foreach (var stub in stubs.Reverse())
        {
            if (_byId.TryAdd(stub.Id, new StubEntry(stub)))
                Append(stub.Id);
            else if (overwrite)
                Replace(stub);
        }

        var ids = stubs.Select(stub => stub.Id).ToHashSet();
        return onlyThese ? TakeOut(entry => !ids.Contains(entry.Stub.Id)) : 0;
    });

    public void ResetScenarios() => Do(() =>
    {
        _states.Reset();
        return true;
    });

    /// <summary>Puts a scenario in a state; null is the start.</summary>
    /// <returns>Whether there is such a scenario, and whether it knows the state.</returns>
    public (bool Exists, bool Allowed) SetScenario(string name, string? state) => Do(() =>
    {
        var stubs = _entries.Select(entry => entry.Stub).Where(stub => stub.Scenario?.Scenario == name).ToList();
        if (stubs.Count == 0)
            return (false, false);
        if (!View(name, stubs).PossibleStates.Contains(state ?? ScenarioStates.Started, StringComparer.Ordinal))
            return (true, false);
        _states.Set(name, state ?? ScenarioStates.Started);
        return (true, true);
    });

    public string ScenarioState(string name) => Do(() => _states.Of(name));

    /// <summary>Finds the stub that answers a request, and counts it.</summary>
    public TakenRequest? Take(StubRequest request)
    {
        if (_index.IsEmpty)
            return null;
        var changes = _changes;
        // While a stub is edited, the index may have neither the old one nor the new.
        return TakeNow(request) ?? (changes == _changes ? null : Do(() => TakeNow(request)));
    }

    private TakenRequest? TakeNow(StubRequest request)
    {
        foreach (var stub in _index.Candidates(request.Method, request.Url))
        {
            if (!stub.Request.Matches(request) || !_byId.TryGetValue(stub.Id, out var entry) || !ReferenceEquals(entry.Stub, stub))
                continue;
            if ((entry.TakesAll ? entry.Take() : TakeIfDue(entry)) is { } number)
                return new TakenRequest(stub, number, entry.Seed);
        }

        return null;
    }

    private long? TakeIfDue(StubEntry entry)
    {
        lock (_gate)
            return MayTake(entry) ? entry.Answers : null;
    }

    private bool MayTake(StubEntry entry)
    {
        if (entry.IsGone || entry.IsUsedUp || !_states.Allows(entry.Stub.Scenario))
            return false;
        if (entry.Skipped < entry.Stub.Skip)
        {
            entry.Skipped++;
            return false;
        }

        entry.Take();
        _states.Take(entry.Stub.Scenario);
        return true;
    }

    private bool Put(IReadOnlyList<Stub> stubs)
    {
        foreach (var stub in stubs)
        {
            if (!Replace(stub) && _byId.TryAdd(stub.Id, new StubEntry(stub)))
                Append(stub.Id);
        }

        return true;
    }

    private bool Append(Guid id)
    {
        _entries.Add(_byId[id]);
        _index.Add(_byId[id].Stub);
        Changed(1);
        return true;
    }

    private bool Replace(Stub stub)
    {
        if (!_byId.TryGetValue(stub.Id, out var old))
            return false;
        old.IsGone = true;
        var entry = _byId[stub.Id] = new StubEntry(stub);
        _entries[_entries.IndexOf(old)] = entry;
        _changes++;
        _index.Add(stub);
        Changed(0);
        ForgetScenario(old.Stub);
        return true;
    }

    private int TakeOut(Predicate<StubEntry> which)
    {
        var gone = _entries.FindAll(which);
        _entries.RemoveAll(which);
        foreach (var entry in gone)
        {
            entry.IsGone = true;
            _byId.TryRemove(entry.Stub.Id, out _);
            _index.Remove(entry.Stub.Id);
        }

        Changed(-gone.Count);
        gone.ForEach(entry => ForgetScenario(entry.Stub));
        return gone.Count;
    }

    private void ForgetScenario(Stub gone)
    {
        if (gone.Scenario?.Scenario is { } name && !_entries.Exists(entry => entry.Stub.Scenario?.Scenario == name))
            _states.Forget(name);
    }

    private void Changed(int by)
    {
        _changes++;
        if (by != 0)
            census.Add(by, ofUniverse);
    }

    private ScenarioView View(string name, IReadOnlyList<Stub> stubs) => new(
        name,
        _states.Of(name),
        [.. stubs.SelectMany(stub => new[] { stub.Scenario!.Required, stub.Scenario.Next }).OfType<string>()
            .Prepend(ScenarioStates.Started).Distinct(StringComparer.Ordinal)],
        stubs);

    private T Do<T>(Func<T> work)
    {
        lock (_gate)
            return work();
    }
}
