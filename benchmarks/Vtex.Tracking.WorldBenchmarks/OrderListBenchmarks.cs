using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>
/// A list of orders must cost the same however many orders there are, whatever its filters, its order and its page; and so must one
/// of which something changed since it was asked for last.
/// </summary>
[ShortRunJob]
public class OrderListBenchmarks
{
    private static readonly TimeRange Half = new(Samples.Morning, Samples.Morning.AddDays(17));

    private Universe _universe = null!;
    private OrderQuery _query = null!;
    private DateTimeOffset _from = Samples.Morning.AddDays(-1);
    private int _next;

    public enum List
    {
        FirstPage,
        StatusAndChannel,
        ThreeFilters,
        AllUnselective,
        HalfOfTheTimes,
        OneInTenThousand,
        Late,
        ByValue,
        FilteredByValue,
        LastPageByValue,
        TextOfAll,
        TextOfOne,
    }

    [Params(1_000, 100_000)]
    public int Orders { get; set; }

    [ParamsAllValues]
    public List Of { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _universe = new Universe(
            "loja", new EmulatorClock(Samples.Morning), new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        var apart = TimeSpan.FromDays(34) / Orders;
        for (_next = 0; _next < Orders; _next++)
        {
            Samples.InvoiceOrder(_universe, _next);
            _universe.Clock.AdvanceAsync(apart).Wait();
        }

        _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(5)).Wait();
        _query = QueryOf(Of);
        for (var i = 0; i < 3; i++)
            _universe.Orders.List(_query);
    }

    /// <summary>The same list again.</summary>
    [Benchmark(Baseline = true)]
    public object Again() => _universe.Orders.List(_query);

    /// <summary>A list that was never asked for: a further filter, which all orders pass, is each time another one.</summary>
    [Benchmark]
    public object New() => _universe.Orders.List(_query with { Created = new TimeRange(_from = _from.AddTicks(1), (_query.Created ?? new TimeRange(default, DateTimeOffset.MaxValue)).To) });

    private static OrderQuery QueryOf(List list) => list switch
    {
        List.FirstPage => new(),
        List.StatusAndChannel => new() { Status = StoreOrderStatus.Invoiced, SalesChannel = "1" },
        List.ThreeFilters => new() { AffiliateId = "MKP", Sku = "21407", Invoiced = new TimeRange(Samples.Morning.AddDays(-1), Samples.Morning.AddDays(99)) },
        List.AllUnselective => new()
        {
            Status = StoreOrderStatus.Invoiced,
            AffiliateId = "MKP",
            Seller = "1",
            HasReturn = false,
            Authorized = new TimeRange(Samples.Morning.AddDays(-1), Samples.Morning.AddDays(99)),
            Invoiced = new TimeRange(Samples.Morning.AddDays(-1), Samples.Morning.AddDays(99)),
        },
        List.HalfOfTheTimes => new() { SalesChannel = "1", Created = Half, Invoiced = Half },
        List.OneInTenThousand => new() { Sku = "21407", SalesChannel = "0", UtmSource = "campanha0", Status = StoreOrderStatus.Invoiced, Page = new PageRequest(1, 15) },
        List.Late => new() { PromisedWithin = -1, SalesChannel = "1" },
        List.ByValue => new() { Order = OrderSort.TotalValue },
        List.FilteredByValue => new() { Order = OrderSort.TotalValue, Status = StoreOrderStatus.Invoiced, SalesChannel = "1" },
        List.LastPageByValue => new() { Order = OrderSort.TotalValue, SalesChannel = "1", Page = new PageRequest(15, 15) },
        List.TextOfAll => new() { Text = "Prado" },
        _ => new() { Text = "cliente500@example.com", Status = StoreOrderStatus.Invoiced },
    };
}
