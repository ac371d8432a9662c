using System.Globalization;
using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>An order must be placed, found and listed as fast among many as among few.</summary>
[MemoryDiagnoser]
public class OrderBenchmarks
{
    private static readonly OrderQuery First = new();
    private static readonly OrderQuery Invoiced = new() { Status = StoreOrderStatus.Invoiced, Page = new PageRequest(30, 15) };
    private static readonly OrderQuery Filtered = new() { AffiliateId = "MKP", Sku = "21407", Invoiced = new TimeRange(Samples.Morning.AddDays(-1), Samples.Morning.AddDays(1)) };
    private static readonly OrderQuery Sorted = new() { Order = OrderSort.OrderId, Status = StoreOrderStatus.Invoiced };
    private static readonly OrderQuery Named = new() { Text = "cliente500@example.com" };

    private Universe _universe = null!;
    private int _next;

    [Params(1_000, 100_000)]
    public int Orders { get; set; }

    [GlobalSetup]
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
    public object FirstPage() => _universe.Orders.List(First);

    [Benchmark]
    public object LastPageOfAStatus() => _universe.Orders.List(Invoiced);

    [Benchmark]
    public object FirstPageOfFilters() => _universe.Orders.List(Filtered);

    [Benchmark]
    public object FirstPageBySort() => _universe.Orders.List(Sorted);

    [Benchmark]
    public object OneByEmail() => _universe.Orders.List(Named);

    [Benchmark]
    public object Place() => _universe.Orders.PlaceAsync(Samples.Order(_next++)).Result;

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"MKP-{number}");
}
