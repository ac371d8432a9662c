using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>The faults of an emulator: those for all requests, and those of single universes.</summary>
/// <param name="seed">What random delays depend on.</param>
/// <param name="clockOf">The clock of a universe; that of the emulator for null, and for one that does not exist yet.</param>
internal sealed class FaultRegistry(ulong seed, Func<string?, TimeProvider> clockOf)
{
    public const int MaxFaults = 10_000;

    private const string All = ""; // no universe has this name

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ActiveFault>> _faults = new(StringComparer.Ordinal);
    private volatile int _count;
    private int _lastId;

    public bool HasAny => _count > 0;

    public ActiveFault Add(EmulatorFault fault, string? universe, int? times, int skip)
    {
        var clock = clockOf(universe);
        lock (_gate)
        {
            if (_count >= MaxFaults)
                throw new InvalidOperationException($"There are {MaxFaults} faults already. Clear those that are used up.");
            if (!_faults.TryGetValue(universe ?? All, out var faults))
                _faults.Add(universe ?? All, faults = []);
            var added = new ActiveFault(++_lastId, fault, universe, times, skip, clock);
            faults.Add(added);
            _count++;
            return added;
        }
    }

    public IReadOnlyList<ActiveFault> List(string? universe)
    {
        lock (_gate)
            return _faults.TryGetValue(universe ?? All, out var faults) ? [.. faults.AsEnumerable().Reverse()] : [];
    }

    /// <summary>Gets the faults for all requests and those of all universes, the oldest first.</summary>
    public IReadOnlyList<ActiveFault> ListAll()
    {
        lock (_gate)
            return [.. _faults.Values.SelectMany(faults => faults).OrderBy(fault => fault.Id)];
    }

    public bool Remove(string? universe, int id)
    {
        lock (_gate)
        {
            var removed = _faults.TryGetValue(universe ?? All, out var faults) ? faults.RemoveAll(fault => fault.Id == id) : 0;
            if (faults is { Count: 0 })
                _faults.Remove(universe ?? All);
            _count -= removed;
            return removed > 0;
        }
    }

    public void Clear(string? universe)
    {
        lock (_gate)
        {
            if (_faults.Remove(universe ?? All, out var faults))
                _count -= faults.Count;
        }
    }

    /// <summary>Takes the fault that applies to a request, with a seed that is the same for the same use of it in every run.</summary>
    public (EmulatorFault Fault, ulong Seed)? Take(string? universe, HttpRequest request)
    {
        lock (_gate)
            return (universe is null ? null : TakeFrom(universe, request)) ?? TakeFrom(All, request);
    }

    private (EmulatorFault Fault, ulong Seed)? TakeFrom(string universe, HttpRequest request)
    {
        if (!_faults.TryGetValue(universe, out var faults))
            return null;
        for (var i = faults.Count - 1; i >= 0; i--)
        {
            var active = faults[i];
            if (active.Take(request))
                return (active.Fault, StableHash.Mix(StableHash.Mix(seed, StableHash.Of(active.Fault.Name)), (ulong)active.Used));
        }

        return null;
    }
}
