using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Scheduling;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>
/// Where no order is placed the store must cost nothing: neither a universe, of which the parts of the store are a fraction, nor the
/// calls of VTEX Tracking, which are held against a universe that the store is taken out of.
/// </summary>
[MemoryDiagnoser]
public class NoOrderBenchmarks
{
    private readonly UniverseOptions _options = new();
    private readonly Universe _usual = Samples.Universe();
    private readonly Universe _without = Without();
    private int _next;

    [Benchmark]
    public object Open() => new Universe("loja", _usual.Clock, _options);

    /// <summary>What a universe has for the store, alone.</summary>
    [Benchmark]
    public object PartsOfTheStore()
    {
        var schedule = new Schedule<DueItem, DateTimeOffset>();
        var quirks = new QuirkState();
        return (new OrderState(_options, quirks, schedule), new FeedState(schedule), new IntegrationState());
    }

    [Benchmark(Baseline = true)]
    public object CreateWithoutStore() => CreateIn(_without);

    [Benchmark]
    public object Create() => CreateIn(_usual);

    private object CreateIn(Universe universe) => universe.Services.Create([Samples.Service(_next++)]);

    private static Universe Without()
    {
        var universe = Samples.Universe();
        universe.State.Services.StatusChanged = null;
        return universe;
    }
}
