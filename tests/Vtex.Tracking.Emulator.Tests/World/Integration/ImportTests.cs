namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ImportTests
{
    private readonly Universe _universe = Worlds.Create(StoreOrders.Options);

    [Fact]
    public async Task An_invoiced_package_becomes_one_service_as_its_order_says()
    {
        await _universe.ActivateAsync();

        await _universe.InvoiceAsync();

        var service = _universe.State(_universe.Integration.FindService(StoreOrders.Id)!.Value);
        var details = service.Details;
        Assert.Equal(ServiceStatus.Active, service.Status);
        Assert.Equal(("Entrega", "184532", "1", "MKP-1"), (details.Type, details.Invoice, details.InvoiceSerie, details.OrderNumber));
        Assert.Equal(("2 x Cadeira; para Otávio Lacerda", "loja", null, null), (details.Description, details.Sender, details.BranchCnpj, details.CarrierCnpj));
        Assert.Equal((-23.55, -46.69), (details.Latitude, details.Longitude));
        var customer = details.Customer;
        Assert.Equal(("PF", "Helena", "Prado", "26890513118"), (customer.LegalType, customer.FirstName, customer.LastName, customer.Cpf));
        Assert.Equal(("11", "987654321", "SP", "05435-000"), (customer.PhoneAreaCode, customer.PhoneNumber, customer.State, customer.PostalCode));
        Assert.EndsWith("@ct.vtex.com.br", customer.Email, StringComparison.Ordinal);
        Assert.Equal(Moments.Noon.AddDays(7), details.Scheduling!.ShipperTime);
        Assert.Equal(Moments.Noon, details.IntegrationTime);
    }

    [Fact]
    public async Task The_window_of_the_customer_is_the_appointment()
    {
        await _universe.ActivateAsync();
        var start = new DateTimeOffset(2026, 11, 25, 16, 0, 0, TimeSpan.Zero); // 13:00 in Brasília
        var order = StoreOrders.New() with { Deliveries = [new StoreDelivery(0, "Agendada", 1490) { WindowStart = start, WindowEnd = start.AddHours(4) }] };

        await _universe.InvoiceAsync(order);

        var scheduling = _universe.State(1).Details.Scheduling!;
        Assert.Equal((start, false, true, false), (scheduling.CustomerTime, scheduling.Morning, scheduling.Afternoon, scheduling.Night));
    }

    [Fact]
    public async Task Two_invoices_are_two_services_once_they_reach_the_total()
    {
        await _universe.ActivateAsync();
        await _universe.HandleAsync();

        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1", 10000));
        Assert.Equal((0, ImportRule.OrderInvoiced), (_universe.Integration.Status.Imported, _universe.ObstacleOf()));
        Assert.Contains("10000 of its 38990", _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle!.Message, StringComparison.Ordinal);

        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 28990));
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 28990)); // again

        Assert.Equal((1, 2), (_universe.Integration.FindService(StoreOrders.Id, "1"), _universe.Integration.FindService(StoreOrders.Id, "2")));
        Assert.Equal(2, _universe.State.Services.Count);
    }

    [Fact]
    public async Task Without_the_app_or_its_token_there_is_no_service()
    {
        await _universe.InvoiceAsync();
        Assert.Equal(ImportRule.AppInstalled, _universe.ObstacleOf());

        var status = await _universe.Integration.SaveAsync(new IntegrationSettings { ImportSince = Moments.Noon }, "errado");
        Assert.Equal((false, ImportRule.TokenValid), (status.IsActive, _universe.ObstacleOf()));
        Assert.Equal(0, _universe.State.Services.Count);

        await _universe.ActivateAsync(new IntegrationSettings { ImportSince = Moments.Noon });
        Assert.Null(_universe.ObstacleOf());
        Assert.Equal(1, _universe.State.Services.Count);
    }

    [Fact]
    public async Task Orders_from_before_the_installation_come_in_since_the_date_of_the_settings()
    {
        var clock = _universe.Clock;
        await _universe.InvoiceAsync(StoreOrders.New("1"));
        await clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        await _universe.InvoiceAsync(StoreOrders.New("2"));
        await clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        await _universe.ActivateAsync();
        Assert.Equal(ImportRule.InvoicedInTime, _universe.ObstacleOf("MKP-2"));
        await _universe.ActivateAsync(new IntegrationSettings { ImportSince = clock.GetUtcNow().AddDays(-1.5) });
        await _universe.ActivateAsync(new IntegrationSettings { ImportSince = clock.GetUtcNow().AddDays(-1.5) });

        Assert.Equal((null, 1), (_universe.Integration.FindService("MKP-1"), _universe.Integration.FindService("MKP-2")));
        Assert.Equal(1, _universe.State.Services.Count);
    }

    public static TheoryData<ImportRule, NewStoreOrder> LeftOut => new()
    {
        { ImportRule.OrderDelivered, StoreOrders.New() with { Deliveries = [new StoreDelivery(0, "Retirada", 1490) { PickupPointId = "1" }] } },
        { ImportRule.OrderDelivered, StoreOrders.New() with { Address = StoreOrders.New().Address! with { AddressType = "pickup" } } },
        { ImportRule.AddressKnown, StoreOrders.New() with { Address = StoreOrders.New().Address! with { PostalCode = null } } },
        { ImportRule.AddressKnown, StoreOrders.New() with { Address = null } },
    };

    [Theory]
    [MemberData(nameof(LeftOut))]
    public async Task What_is_not_delivered_anywhere_is_left_out(ImportRule rule, NewStoreOrder order)
    {
        await _universe.ActivateAsync();
        await _universe.InvoiceAsync(order);
        Assert.Equal((rule, 0), (_universe.ObstacleOf(), _universe.State.Services.Count));
    }

    [Fact]
    public async Task A_return_and_a_cancelled_order_are_left_out()
    {
        await _universe.ActivateAsync();
        await _universe.InvoiceAsync();
        await _universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("9") with { IsReturn = true });
        await _universe.Orders.PlaceAsync(StoreOrders.New("2"));
        await _universe.Orders.CancelAsync("MKP-2");

        Assert.Equal(1, _universe.State.Services.Count);
        Assert.Equal(ImportRule.InvoiceForSale, _universe.Integration.Explain(StoreOrders.Id).Packages[1].Obstacle!.Rule);
        Assert.Equal(ImportRule.OrderNotCancelled, _universe.ObstacleOf("MKP-2"));
    }

    [Fact]
    public async Task An_order_that_is_routed_outside_needs_its_route_first_and_comes_in_on_it()
    {
        await _universe.ActivateAsync(new IntegrationSettings { RoutedOutside = true });
        await _universe.InvoiceAsync(StoreOrders.New("1"));
        Assert.Equal(ImportRule.RouteKnown, _universe.ObstacleOf());

        await _universe.Integration.RouteAsync(new NewRoute { Driver = "ana", Date = Moments.Noon }, ["MKP-1", "MKP-2"]);
        await _universe.InvoiceAsync(StoreOrders.New("2"));

        Assert.Equal([ServiceStatus.Routed, ServiceStatus.Routed], _universe.State.Services.All.Select(service => service.Status));
        Assert.Equal([1, 2], _universe.State.Routes.Get(1).ServiceIds);
    }

    [Fact]
    public async Task The_suffix_of_an_order_lays_down_the_story_of_its_service()
    {
        await _universe.ActivateAsync();
        await _universe.InvoiceAsync(StoreOrders.New("1-DELIVERED"));
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        Assert.Equal(ServiceStatus.Delivered, _universe.State(1).Status);
    }

    [Fact]
    public async Task Every_rule_is_told_in_order_and_in_words()
    {
        await _universe.HandleAsync();
        var checks = _universe.Integration.Explain(StoreOrders.Id).Packages[0].Import;
        Assert.Equal(Enum.GetValues<ImportRule>(), checks.Select(check => check.Rule));
        Assert.Equal([RuleResult.Passed, RuleResult.Failed], checks.Take(2).Select(check => check.Result));
        Assert.All(checks.Skip(2), check => Assert.Equal(RuleResult.NotReached, check.Result));
        Assert.All(checks, check => Assert.EndsWith(".", check.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Branches_and_carriers_must_be_CNPJs() => await Assert.ThrowsAsync<WorldRuleException>(
        () => _universe.ActivateAsync(new IntegrationSettings { Branches = ["123"] }));
}
