using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>A page must cost the same however many services there are, also a deep one and one by status.</summary>
[MemoryDiagnoser]
public class ListBenchmarks
{
    private static readonly DayRange Day = new(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23));
    private static readonly LabelSet Active = LabelSet.Of([(int)ServiceStatus.Active]);

    private Universe _universe = null!;

    [Params(10_000, 1_000_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _universe = Samples.Universe();
        _universe.Services.Create([.. Enumerable.Range(0, Services).Select(Samples.Service)]);
    }

    [Benchmark(Baseline = true)]
    public object FirstPage() => _universe.Services.ListByCreated(Day, LabelSet.All, new PageRequest(1, 25));

    [Benchmark]
    public object LastPage() => _universe.Services.ListByCreated(Day, LabelSet.All, new PageRequest(Services / 25, 25));

    [Benchmark]
    public object LastPageOfAStatus() => _universe.Services.ListByCreated(Day, Active, new PageRequest(Services / 25, 25));

    [Benchmark]
    public object ByInvoice() => _universe.Services.FindByInvoice("NF-5000");
}
