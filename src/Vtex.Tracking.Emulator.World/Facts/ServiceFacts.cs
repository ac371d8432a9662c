using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Facts;

/// <summary>
/// The counts of services that reports are made of. They are made when they are first asked for, and then follow the services: one
/// that has changed since, or whose time has come, is counted anew. Nothing is kept before somebody asks.
/// </summary>
internal sealed class ServiceFacts
{
    private readonly ServiceRepository _services;
    private readonly RouteRepository _routes;
    private readonly AccountState _account;
    private readonly DriverRepository _drivers;
    private readonly Dictionary<ulong, int> _byRegistered = [];
    private readonly Dictionary<ulong, int> _byScheduled = [];
    private readonly PositionSet _changed = new();
    private readonly PriorityQueue<int, long> _due = new();
    private PartyTable? _parties;
    private ServiceFact[] _rows = [];
    private (int Account, int Drivers) _version;
    private DateTimeOffset _now;

    public ServiceFacts(ServiceRepository services, RouteRepository routes, AccountState account, DriverRepository drivers)
    {
        (_services, _routes, _account, _drivers) = (services, routes, account, drivers);
        services.Changed = Note;
    }

    /// <summary>The parties; a key has the place of one.</summary>
    public IReadOnlyList<Party> Parties => _parties?.All ?? [];

    public ServiceFact Of(int id) => _rows[id - 1];

    public Party PartyOf(int id) => Parties[Of(id).Key.Party];

    /// <summary>The party of a service as it was at some time, with the driver that it had then.</summary>
    public Party PartyOf(DeliveryService service, DriverProfile? driver) => _parties!.Of(service, driver);

    /// <summary>The place of such a party.</summary>
    public int PlaceOf(DeliveryService service, DriverProfile? driver) => _parties!.PlaceOf(service, driver);

    /// <summary>Counts of services, each with the key that they have in common.</summary>
    /// <param name="byScheduled">The day of a key is the scheduled one; services without one are left out.</param>
    /// <param name="days">The days.</param>
    /// <param name="fits">Says which parties count.</param>
    public IEnumerable<(FactKey Key, int Count)> Count(bool byScheduled, DayRange days, bool[] fits)
    {
        var (first, last) = (days.First.DayNumber, days.Last.DayNumber);
        foreach (var (bits, count) in byScheduled ? _byScheduled : _byRegistered)
        {
            var key = new FactKey(bits);
            if (key.Day >= first && key.Day <= last && fits[key.Party])
                yield return (key, count);
        }
    }

    /// <summary>Brings the counts up to a time.</summary>
    public void Refresh(DateTimeOffset now)
    {
        var version = (_account.PartyVersion, _drivers.CarrierVersion);
        if (_parties is null || version != _version || now < _now || _due.Count > (4L * _rows.Length) + 1_000)
        {
            _version = version;
            Rebuild(now);
            return;
        }

        _now = now;
        while (_due.TryPeek(out var id, out var ticks) && ticks <= now.UtcTicks)
        {
            _due.Dequeue();
            _changed.Add(id - 1);
        }

        foreach (var position in _changed.Positions())
            Look(position);
        _changed.Clear();
    }

    private void Note(int id)
    {
        if (_parties is not null)
            _changed.Add(id - 1);
    }

    // Goes over all services at once, and is worth being compiled as well as can be before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rebuild(DateTimeOffset now)
    {
        _parties = new PartyTable(_account, _routes, _drivers);
        _now = now;
        _byRegistered.Clear();
        _byScheduled.Clear();
        _changed.Clear();
        _due.Clear();
        _rows = new ServiceFact[_services.NextId - 1];
        for (var position = 0; position < _rows.Length; position++)
            Look(position);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Look(int position)
    {
        if (position >= _rows.Length)
            Array.Resize(ref _rows, Math.Max(position + 1, _rows.Length * 2));
        Count(_rows[position], -1);
        var fact = _services.Find(position + 1) is { } entry ? FactOf(entry.Service) : default;
        Count(fact, 1);
        _rows[position] = fact;
    }

    private void Count(ServiceFact fact, int change)
    {
        if (fact.Key.Bits == 0)
            return;
        Count(_byRegistered, fact.Key.Bits, change);
        if (fact.Scheduled != 0)
            Count(_byScheduled, fact.Key.On(fact.Scheduled).Bits, change);
    }

    private static void Count(Dictionary<ulong, int> counts, ulong key, int change)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count += change;
        if (count == 0)
            counts.Remove(key);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ServiceFact FactOf(DeliveryService service)
    {
        var times = ServiceTimes.Of(service, _now);
        if (times.Due is { } due)
            _due.Enqueue(service.Id, due.UtcTicks);
        var key = new FactKey(
            times.Registered.DayNumber, _parties!.PlaceOf(service), service.Status, times.Deadline, times.OnDay, times.InPeriod,
            times.Scheduled is null ? null : ServiceTimes.OriginOf(service.Details.Scheduling!), Math.Clamp(service.CurrentStop?.Rating ?? 0, 0, 5),
            !service.RouteItems.IsEmpty, service.WasStarted);
        return new ServiceFact(key, times.Scheduled?.DayNumber ?? 0, times.Routed?.DayNumber ?? 0);
    }
}
