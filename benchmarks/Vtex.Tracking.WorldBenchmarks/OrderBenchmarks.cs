using System.Globalization;
using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>An order must be placed and found as fast among many as among few.</summary>
[MemoryDiagnoser]
public class OrderBenchmarks
{
    private Universe _universe = null!;
    private int _next;

    [Params(1_000, 100_000)]
    public int Orders { get; set; }

    [GlobalSetup(Targets = [nameof(Get), nameof(Place)])]
    public void Setup()
    {
        _universe = new Universe(
            "loja", new EmulatorClock(Samples.Morning), new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (_next = 0; _next < Orders; _next++)
            Samples.InvoiceOrder(_universe, _next);
        _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(5)).Wait();
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Orders;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Orders} invoiced orders: {bytes} bytes resident for each"));
    }

    [Benchmark(Baseline = true)]
    public object Get() => _universe.Orders.Get(Id(Orders / 2));

    [Benchmark]
    public object Place() => _universe.Orders.PlaceAsync(Samples.Order(_next++)).Result;

    /// <summary>With filtered and sorted lists that follow what is placed.</summary>
    [GlobalSetup(Target = nameof(PlaceAmongLists))]
    public void SetupLists()
    {
        Setup();
        foreach (var sort in Enum.GetValues<OrderSort>())
        {
            for (var i = 0; i < 2; i++)
                _universe.Orders.List(new OrderQuery { SalesChannel = "1", Order = sort });
        }
    }

    [Benchmark]
    public object PlaceAmongLists() => _universe.Orders.PlaceAsync(Samples.Order(_next++)).Result;

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"MKP-{number}");
}
