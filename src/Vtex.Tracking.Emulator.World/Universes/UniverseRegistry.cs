using System.Collections.Concurrent;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>All universes of an emulator, by name and by the users who may enter.</summary>
internal sealed class UniverseRegistry(EmulatorClock clock, IUniverseStorage? keeper = null, OutgoingGateways? gateways = null) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Universe> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Universe> _byUser = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Universe> _byPlatformUser = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Universe> _byAppKey = new(StringComparer.Ordinal);

    /// <summary>Gets whether every universe that is made here is strict, whatever its options say.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Told the name of a universe that was deleted or made anew.</summary>
    public Action<string>? Ended { get; set; }

    /// <summary>Told of every universe that is made or restored, before anybody else can find it.</summary>
    public Action<Universe>? Opened { get; set; }

    public IReadOnlyList<Universe> All =>
        [.. _byName.Values.OrderBy(universe => universe.Name, StringComparer.Ordinal)];

    /// <summary>Universes that are kept but cannot be read.</summary>
    public IReadOnlyList<UnreadableUniverse> Unreadable => keeper?.Unreadable ?? [];

    public Universe? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// The universe that a user enters: the one that lists it, otherwise the one of its name, otherwise the first one whose account
    /// has a user of the platform with that e-mail.
    /// </summary>
    public Universe? FindByUser(string username) =>
        _byUser.GetValueOrDefault(username) ?? Find(username) ?? FindByPlatformUser(username);

    private Universe? FindByPlatformUser(string email) =>
        _byPlatformUser.GetValueOrDefault(email) is { } universe && Find(universe.Name) == universe ? universe : null;

    /// <summary>The universe that lists an app key; the latest one, when several do. Null when none does.</summary>
    public Universe? FindByAppKey(string key) => _byAppKey.GetValueOrDefault(key);

    /// <summary>The universe of that name; made with the default options when there is none.</summary>
    public Universe Open(string name)
    {
        if (Find(name) is { } known)
            return known;
        lock (_gate)
        {
            if (Find(name) is { } made)
                return made;
            CheckName(name);
            CheckFree(name);
            return Add(name, new UniverseOptions { Strict = IsStrict }, []);
        }
    }

    /// <summary>Makes a universe.</summary>
    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public Universe Open(string name, UniverseOptions options) => Open(name, options with { Strict = options.Strict || IsStrict }, []);

    /// <summary>Makes a universe with a past.</summary>
    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public Universe Open(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset? time = null)
    {
        if (options.Fault() is { } fault)
            throw new WorldRuleException(fault);
        CheckName(name);
        lock (_gate)
        {
            CheckFree(name, options);
            return Add(name, options, past, time);
        }
    }

    /// <summary>Makes a universe with a past from elsewhere; when that ends ahead of the clock, with a clock of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">Its options.</param>
    /// <param name="past">Its past.</param>
    /// <param name="time">What a clock of its own showed; null when that is not known.</param>
    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public Universe Import(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset? time) =>
        options.StartTime is null && past.Count > 0 && past[^1].At > clock.GetUtcNow()
            ? Open(name, options with { StartTime = past[^1].At }, past)
            : Open(name, options, past, time);

    /// <summary>Makes a universe with the past of another; when that is cut at a point, with a clock of its own.</summary>
    /// <exception cref="WorldRuleException">There is none of the one name, one of the other, or no such point.</exception>
    public Universe Fork(string source, string name, long? sequence)
    {
        var origin = Get(source);
        var past = origin.Events;
        var options = origin.Options with { Users = [] };
        var now = origin.Clock.GetUtcNow();
        if (sequence is not { } last)
            return Open(name, origin.Clock == clock ? options : options with { StartTime = now }, past, now);
        if (last < 0 || last > past.Count)
            throw new WorldRuleException($"Universe '{source}' has {past.Count} events; there is none with the number {last}.");
        var start = last > 0 ? past[(int)last - 1].At : options.StartTime ?? now;
        return Open(name, options with { StartTime = start }, past.Take((int)last).ToList(), start);
    }

    /// <summary>Makes a universe of an earlier life; it has its past and its store already.</summary>
    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public void Restore(Universe universe)
    {
        lock (_gate)
        {
            CheckFree(universe.Name, universe.Options);
            keeper?.KeepCalls(universe, isNew: false);
            Register(universe);
        }
    }

    /// <summary>Makes a universe that is in none of the lists yet.</summary>
    public Universe Make(string name, UniverseOptions options)
    {
        if (options.StartTime is not { } start)
            return new Universe(name, clock, options, gateways);
        var own = new EmulatorClock(start, TimeProvider.System, clock.Time.Calls);
        var universe = new Universe(name, own, options, gateways);
        own.Time.Moved = universe.NoteTime;
        return universe;
    }

    /// <summary>Makes a universe anew, empty, with the options it had; one that cannot be read gets the default ones.</summary>
    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    /// <exception cref="IOException">It cannot be kept anew; then the old one still is, but takes no change.</exception>
    public Universe Reset(string name)
    {
        lock (_gate)
        {
            if (IsUnreadable(name))
                return Add(name, new UniverseOptions(), []);
            var old = Get(name);
            var fresh = Add(name, old.Options, []); // first, or a full disk would end the old one for nothing
            old.Close();
            Ended?.Invoke(name);
            return fresh;
        }
    }

    /// <exception cref="WorldRuleException">There is none of that name.</exception>
    /// <exception cref="IOException">Its file cannot be deleted; then it is still there, but takes no change.</exception>
    public void Delete(string name)
    {
        lock (_gate)
        {
            if (IsUnreadable(name))
            {
                keeper!.Delete(name);
                return;
            }

            var universe = Get(name);
            universe.Close();
            keeper?.Delete(name);
            _byName.TryRemove(name, out _);
            foreach (var user in universe.Options.Users)
                _byUser.TryRemove(user.Username, out _);
            foreach (var user in _byPlatformUser.Where(user => user.Value == universe).ToList())
                _byPlatformUser.TryRemove(user);
            foreach (var key in universe.Options.AppKeys)
                _byAppKey.TryRemove(new KeyValuePair<string, Universe>(key.Key, universe));
            Ended?.Invoke(name);
        }
    }

    public void Dispose()
    {
        foreach (var universe in All)
            universe.Close();
    }

    /// <summary>Determines whether there is one of that name that cannot be read.</summary>
    public bool IsUnreadable(string name) => Find(name) is null && keeper?.FindUnreadable(name) is not null;

    /// <exception cref="WorldRuleException">There is one of that name.</exception>
    public void CheckFree(string name)
    {
        if (Find(name) is not null)
            throw new WorldRuleException($"There is a universe '{name}' already. Reset or delete it first.");
        if (keeper?.FindUnreadable(name) is { } unreadable)
            throw new WorldRuleException($"The universe '{name}' cannot be read. {unreadable.Reason} Or reset or delete it.");
    }

    /// <exception cref="WorldRuleException">There is one of that name, or one of its users enters another.</exception>
    public void CheckFree(Universe universe)
    {
        lock (_gate)
            CheckFree(universe.Name, universe.Options);
    }

    /// <summary>A clock of a universe's own goes on where it stood, or where its past ends when that is not known.</summary>
    public void CatchUp(Universe universe, DateTimeOffset? time, DateTimeOffset? latest)
    {
        if (universe.Clock == clock)
            return;
        if (time is { } stood)
            universe.Clock.Time.StandAt(stood);
        else if (latest is { } end)
            universe.Clock.Time.CatchUp(end);
    }

    // Only of new ones: a universe of an earlier version keeps its name.
    private static void CheckName(string name)
    {
        if (UniverseName.FindFault(name) is { } fault)
            throw new WorldRuleException($"The name of a universe {fault}");
    }

    private Universe Add(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset? time = null)
    {
        var universe = Make(name, options);
        try
        {
            // The clock first: what a copy adds to its past comes after it.
            CatchUp(universe, time, past is [.., var latest] ? latest.At : null);
            universe.ReplayCopy(past);
            if (keeper is not null)
                universe.PersistTo(events => keeper.Create(name, options, events, universe.Clock.GetUtcNow()));
        }
        catch
        {
            universe.Close();
            throw;
        }

        keeper?.KeepCalls(universe, isNew: true);
        Register(universe);
        return universe;
    }

    private void Register(Universe universe)
    {
        Opened?.Invoke(universe);
        _byName[universe.Name] = universe;
        foreach (var user in universe.Options.Users)
            _byUser[user.Username] = universe;
        foreach (var key in universe.Options.AppKeys)
            _byAppKey[key.Key] = universe;
        foreach (var user in universe.Account.Users.List())
            Enter(user.Setting.Email);
        universe.UserNamed = Enter;

        // A copy does not take the users of its original along.
        void Enter(string email) => _byPlatformUser.AddOrUpdate(email, universe, (_, known) => Find(known.Name) == known && known.Name != universe.Name ? known : universe);
    }

    private Universe Get(string name) => Find(name) ?? throw new WorldRuleException($"There is no universe '{name}'.");

    private void CheckFree(string name, UniverseOptions options)
    {
        CheckFree(name);
        if (options.Users.FirstOrDefault(user => _byUser.ContainsKey(user.Username)) is { } taken)
            throw new WorldRuleException($"The user '{taken.Username}' enters another universe already.");
    }
}
