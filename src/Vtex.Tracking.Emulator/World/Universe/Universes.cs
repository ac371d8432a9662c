using System.Collections.Concurrent;

namespace Vtex.Tracking.Emulator.World;

/// <summary>All universes of an emulator, by name and by the users who may enter.</summary>
internal sealed class Universes(EmulatorClock clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Universe> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Universe> _byUser = new(StringComparer.Ordinal);

    public IReadOnlyList<Universe> All =>
        [.. _byName.Values.OrderBy(universe => universe.Name, StringComparer.Ordinal)];

    public Universe? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The universe that a user enters: the one that lists it, otherwise the one of its name.</summary>
    public Universe? FindByUser(string username) => _byUser.GetValueOrDefault(username) ?? Find(username);

    /// <summary>The universe of that name; made with the default options when there is none.</summary>
    public Universe Open(string name)
    {
        if (Find(name) is { } known)
            return known;
        lock (_gate)
            return Find(name) ?? Add(name, new UniverseOptions());
    }

    /// <summary>Makes a universe.</summary>
    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public Universe Open(string name, UniverseOptions options)
    {
        lock (_gate)
        {
            if (Find(name) is not null)
                throw new WorldRuleException($"There is a universe '{name}' already. Reset or delete it first.");
            if (options.Users.FirstOrDefault(user => _byUser.ContainsKey(user.Username)) is { } taken)
                throw new WorldRuleException($"The user '{taken.Username}' enters another universe already.");
            return Add(name, options);
        }
    }

    /// <summary>Makes a universe anew, empty, with the options it had.</summary>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    public Universe Reset(string name)
    {
        lock (_gate)
            return Add(name, Remove(name).Options);
    }

    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    public void Delete(string name)
    {
        lock (_gate)
            Remove(name);
    }

    public void Dispose()
    {
        foreach (var universe in All)
            universe.Dispose();
    }

    private Universe Add(string name, UniverseOptions options)
    {
        var own = options.StartTime is { } start ? new EmulatorClock(start) : null;
        var universe = new Universe(name, own ?? clock, options);
        _byName[name] = universe;
        foreach (var user in options.Users)
            _byUser[user.Username] = universe;
        return universe;
    }

    private Universe Remove(string name)
    {
        if (!_byName.TryRemove(name, out var universe))
            throw new WorldRuleException($"There is no universe '{name}'.");
        foreach (var user in universe.Options.Users)
            _byUser.TryRemove(user.Username, out _);
        universe.Dispose();
        return universe;
    }
}
