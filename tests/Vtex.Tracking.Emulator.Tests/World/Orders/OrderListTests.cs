using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

/// <summary>The list by its indexes finds what looking at each order finds, whatever happens to the orders.</summary>
public sealed class OrderListTests
{
    private static readonly string[] Names = ["Ana Souza", "João Conceição", "Ana Prado", "Zé"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Filters_by_index_find_what_a_look_at_each_order_finds(int seed)
    {
        var random = new Random(seed);
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < 25; i++)
                await ActAsync(universe, random);
            await universe.Clock.AdvanceAsync(OrderListIndex.Delay, TestContext.Current.CancellationToken);
            for (var i = 0; i < 25; i++)
                Compare(universe, Query(universe, random));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Lists_that_are_asked_for_again_follow_what_happens(int seed)
    {
        var random = new Random(seed);
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        for (var i = 0; i < 40; i++)
            await ActAsync(universe, random);
        var queries = Enumerable.Range(0, 6).Select(_ => Query(universe, random)).ToList();
        for (var round = 0; round < 40; round++)
        {
            for (var i = random.Next(6); i >= 0; i--)
                await ActAsync(universe, random);
            if (round % 13 == 12)
                await PlaceManyAsync(universe, random); // more than a list that was asked for follows
            await universe.Clock.AdvanceAsync(OrderListIndex.Delay, TestContext.Current.CancellationToken);
            foreach (var query in queries)
                Compare(universe, query with { Page = new PageRequest(random.Next(1, 4), random.Next(1, 20)), Descending = random.Next(2) == 0 });
        }
    }

    [Fact]
    public async Task Lists_leave_out_what_is_too_old_and_show_it_again_when_the_clock_goes_back()
    {
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        var query = new OrderQuery { SalesChannel = "1", Order = OrderSort.OrderId };
        await universe.Orders.PlaceAsync(StoreOrders.New("1") with { SalesChannel = "1" });
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(300), TestContext.Current.CancellationToken);
        await universe.Orders.PlaceAsync(StoreOrders.New("2") with { SalesChannel = "1" });
        await universe.Clock.AdvanceAsync(OrderListIndex.Delay, TestContext.Current.CancellationToken);
        Assert.Equal(["MKP-2", "MKP-1"], List(universe, query));
        Assert.Equal(["MKP-2", "MKP-1"], List(universe, query));
        var now = universe.Clock.GetUtcNow();
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(440), TestContext.Current.CancellationToken);
        Assert.Equal(["MKP-2"], List(universe, query));
        await universe.Clock.SetAsync(now, TestContext.Current.CancellationToken);
        Assert.Equal(["MKP-2", "MKP-1"], List(universe, query));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_confuse_the_list()
    {
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        await universe.Orders.PlaceAsync(StoreOrders.New("1"));
        await universe.Clock.SetAsync(universe.Clock.GetUtcNow().AddDays(-10), TestContext.Current.CancellationToken);
        await universe.Orders.PlaceAsync(StoreOrders.New("2"));
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(11), TestContext.Current.CancellationToken);
        var early = universe.Orders.Get("MKP-2").Created;
        Assert.Equal(["MKP-2"], List(universe, new OrderQuery { Created = new TimeRange(early.AddMinutes(-1), early.AddMinutes(1)) }));
        Assert.Equal(["MKP-2", "MKP-1"], List(universe, new OrderQuery()));
    }

    private static async Task PlaceManyAsync(Universe universe, Random random)
    {
        for (var i = 0; i < 70; i++)
            await universe.Orders.PlaceAsync(New(universe.Orders.All.Count + 1, random));
    }

    private static async Task ActAsync(Universe universe, Random random)
    {
        var orders = universe.Orders.All;
        var known = orders.Count == 0 ? null : orders[random.Next(orders.Count)];
        try
        {
            switch (random.Next(10))
            {
                case < 4: await universe.Orders.PlaceAsync(New(orders.Count + 1, random)); break;
                case 4: await universe.Orders.AuthorizeFulfillmentAsync(known!.OrderId); break;
                case 5: await universe.Orders.StartHandlingAsync(known!.OrderId); break;
                case 6: await universe.Orders.InvoiceAsync(known!.OrderId, new StoreInvoice($"{random.Next(1_000)}", known.Value)); break;
                case 7: await universe.Orders.InvoiceAsync(known!.OrderId, new StoreInvoice($"{random.Next(1_000)}", 1) { IsReturn = true }); break;
                case 8: await universe.Orders.CancelAsync(known!.OrderId); break;
                default: await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(random.Next(3_000)), TestContext.Current.CancellationToken); break;
            }
        }
        catch (Exception refused) when (refused is WorldRuleException or NullReferenceException)
        {
            // The order is not so far, or there is none yet.
        }
    }

    private static NewStoreOrder New(int number, Random random)
    {
        var name = Names[random.Next(Names.Length)].Split(' ');
        var isExternal = random.Next(3) > 0;
        return new NewStoreOrder
        {
            AffiliateId = isExternal ? random.Next(2) == 0 ? "MKP" : "ABC" : null,
            MarketplaceOrderId = isExternal ? $"{number}" : null,
            SalesChannel = $"{random.Next(3)}",
            Items = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new StoreItem($"{random.Next(40)}", random.Next(1, 4), random.Next(5) * 100) { Seller = $"{random.Next(2)}" })],
            Customer = new StoreCustomer { Email = $"cliente{random.Next(60)}@example.com", FirstName = name[0], LastName = name.ElementAtOrDefault(1), Document = $"{random.Next(60)}" },
            Deliveries = random.Next(2) == 0 ? [] : [new StoreDelivery(0, "Expressa", 0) { ShippingEstimate = $"{random.Next(9)}d" }],
            Marketing = random.Next(2) == 0 ? null : new StoreMarketing($"campanha{random.Next(3)}"),
            Operator = random.Next(4) == 0 ? "caio@example.com" : null,
            PaymentName = random.Next(2) == 0 ? "Boleto" : "Pix",
        };
    }

    private static OrderQuery Query(Universe universe, Random random)
    {
        var now = universe.Clock.GetUtcNow();
        return new OrderQuery
        {
            Page = new PageRequest(random.Next(1, 4), random.Next(1, 20)),
            Order = (OrderSort)random.Next(5),
            Descending = random.Next(2) == 0,
            Status = Maybe(random, () => (StoreOrderStatus?)random.Next(OrderStatuses.Count)),
            Created = Maybe(random, Range),
            Authorized = Maybe(random, Range),
            Invoiced = Maybe(random, Range),
            AffiliateId = Maybe(random, () => "mkp"),
            SalesChannel = Maybe(random, () => "1"),
            Seller = Maybe(random, () => "1"),
            Payment = Maybe(random, () => "boleto"),
            UtmSource = Maybe(random, () => "campanha1"),
            Operator = Maybe(random, () => "caio@example.com"),
            HasReturn = Maybe(random, () => (bool?)(random.Next(2) == 0)),
            PromisedWithin = Maybe(random, () => (int?)random.Next(-1, 8)),
            Text = Maybe(random, () => Texts[random.Next(Texts.Length)]),
            Sku = Maybe(random, () => $"{random.Next(40)}"),
        };

        TimeRange? Range() => new TimeRange(now.AddHours(-random.Next(900)), now.AddHours(-random.Next(300)));
    }

    private static string[] Texts { get; } = ["MKP", "mkp-1", "ana", "CONCEICAO", "conceição", "cliente7@example.com", "12", "3", "prado", "500003"];

    private static T? Maybe<T>(Random random, Func<T?> value) => random.Next(6) == 0 ? value() : default;

    private static void Compare(Universe universe, OrderQuery query)
    {
        var now = universe.Clock.GetUtcNow();
        var matching = universe.Orders.All.Where(order => Matches(order, query, now, universe.Options.Seed)).ToList();
        IEnumerable<StoreOrder> sorted = query.Order switch
        {
            OrderSort.OrderId => matching.OrderBy(order => order.OrderId, StringComparer.Ordinal),
            OrderSort.Items => matching.OrderBy(order => order.Details.Items.Sum(item => item.Quantity)),
            OrderSort.TotalValue => matching.OrderBy(order => order.Value),
            OrderSort.Origin => matching.OrderBy(order => !order.IsExternal),
            _ => matching,
        };
        if (query.Descending)
            sorted = sorted.Reverse();
        var (page, external) = universe.Orders.List(query);
        Assert.Equal((matching.Count, matching.Count(order => order.IsExternal)), (page.TotalCount, external));
        Assert.Equal(sorted.Skip((int)query.Page.Skip).Take(query.Page.PageSize).Select(order => order.OrderId), page.Items.Select(order => order.OrderId));
    }

    private static bool Matches(StoreOrder order, OrderQuery query, DateTimeOffset now, ulong seed)
    {
        var details = order.Details;
        return (query.Status is null || order.Status == query.Status)
            && IsIn(query.Created, order.Created) && IsIn(query.Authorized, order.Authorized) && IsIn(query.Invoiced, order.Invoiced)
            && Same(query.AffiliateId, details.AffiliateId) && Same(query.SalesChannel, details.SalesChannel)
            && Same(query.Payment, details.PaymentName) && Same(query.UtmSource, details.Marketing?.Source) && Same(query.Operator, details.Operator)
            && (query.Seller is null || details.Items.Any(item => item.Seller == query.Seller))
            && (query.Sku is null || details.Items.Any(item => item.Id == query.Sku))
            && (query.HasReturn is null || order.Packages.Any(package => package.Invoice.IsReturn) == query.HasReturn)
            && (query.PromisedWithin is null || IsPromised(order, query.PromisedWithin.Value, now))
            && (query.Text is null || OrderQuery.Finds(order, query.Text, seed));
    }

    private static bool IsIn(TimeRange? range, DateTimeOffset? time) => range is not { } wanted || (time >= wanted.From && time <= wanted.To);

    private static bool Same(string? wanted, string? text) => wanted is null || string.Equals(wanted, text, StringComparison.OrdinalIgnoreCase);

    private static bool IsPromised(StoreOrder order, int days, DateTimeOffset now)
    {
        if (ShippingEstimates.Latest(order) is not { } promise)
            return false;
        var left = DateOnly.FromDateTime(promise.UtcDateTime.AddHours(-3)).DayNumber - DateOnly.FromDateTime(now.UtcDateTime.AddHours(-3)).DayNumber;
        return days < 0 ? left < 0 && !order.Status.IsEnd() : left >= 0 && left <= days;
    }

    private static IEnumerable<string> List(Universe universe, OrderQuery query) => universe.Orders.List(query).Page.Items.Select(order => order.OrderId);
}
