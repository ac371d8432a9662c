using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>The documented way of a package: invoiced, carrier notified, label issued, asked for every hour, delivered.</summary>
public sealed class FlowTests
{
    [Fact]
    public async Task An_order_is_notified_labelled_polled_every_hour_and_delivered()
    {
        await using var session = await HubSession.StartAsync();

        var packages = await session.InvoiceAsync("1043-01", "A", "B");
        Assert.Equal([HubPackageState.LabelIssued, HubPackageState.LabelIssued], packages.Select(package => package.State));
        Assert.Equal(["JT-A", "JT-B"], packages.Select(package => package.TrackingNumber));
        Assert.Equal(Moments.Noon, packages[0].LabelIssued);
        var call = Assert.Single(session.Carrier.Calls);
        Assert.Equal("/jacaranda/v1.x/loja/master/notify", call.Path);
        Assert.Equal(["A", "B"], call.PackageIds);
        Assert.StartsWith("vtexappkey-", call.Headers["X-VTEX-API-AppKey"], StringComparison.Ordinal);
        Assert.Equal(64, call.Headers["X-VTEX-API-AppToken"].Length);

        await session.AdvanceAsync(6);
        Assert.Equal(6, session.Carrier.Polls.Count());
        Assert.All(session.Carrier.Polls, poll => Assert.Equal(["JT-A", "JT-B"], poll.Numbers));
        Assert.All(session.Carrier.Polls, poll => Assert.Equal("/jacaranda/v1.x/loja/master/tracking", poll.Path));

        session.Carrier.Deliver("A");
        await session.AdvanceAsync(1);
        session.Carrier.Tell("B", new JsonObject { ["hasReturnedToSender"] = true });
        await session.AdvanceAsync(5);

        Assert.Equal(["JT-B"], session.Carrier.Polls.Last().Numbers);
        Assert.Equal(8, session.Carrier.Polls.Count());
        var (a, b) = (session.Hub.GetPackage("A"), session.Hub.GetPackage("B"));
        Assert.Equal((HubPackageState.Delivered, Moments.Noon.AddHours(7)), (a.State, a.Ended));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 16, 15, 0, TimeSpan.FromHours(-3)), a.DeliveredDate);
        Assert.Equal("Entregue", Assert.Single(a.Events).Description);
        Assert.Equal((HubPackageState.Returned, Moments.Noon.AddHours(8)), (b.State, b.Ended));
        Assert.Null(Assert.Single(session.Hub.Carriers).NextPoll);
        Assert.Equal(9, session.Hub.Journal.Count);
        Assert.All(session.Hub.Journal, entry => Assert.StartsWith("answered 200 with", entry.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_package_of_after_the_clock_was_set_back_is_asked_for_within_the_hour()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1043-01", "A");
        await session.Emulator.Clock.SetAsync(Moments.Noon.AddDays(-30), TestContext.Current.CancellationToken);
        await session.InvoiceAsync("1043-02", "B");

        await session.AdvanceAsync(0.9);
        Assert.Empty(session.Carrier.Polls);
        await session.AdvanceAsync(0.2);
        Assert.Equal(["JT-A", "JT-B"], Assert.Single(session.Carrier.Polls).Numbers);
    }

    [Fact]
    public async Task What_is_not_new_appends_nothing_but_the_poll()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1043-01", "A");
        session.Carrier.Tell("A", JsonNode.Parse("""{"events":[{"date":"2026-11-21T10:00:00","description":"Postado"},{"date":"2026-11-21T11:00:00","description":"Em rota"}]}""")!);

        await session.AdvanceAsync(1);
        var happened = await session.AdvanceAsync(2);

        Assert.Equal(["CarrierPolled", "CarrierPolled"], happened.Select(e => e.Kind));
        Assert.Equal(["Em rota", "Postado"], session.Hub.GetPackage("A").Events.Select(e => e.Description));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero), session.Hub.GetPackage("A").Events[0].Date);
    }

    [Fact]
    public async Task Two_apps_are_called_at_once_and_what_follows_comes_in_their_order()
    {
        await using var session = await HubSession.StartAsync();
        await using var other = await CarrierServer.StartAsync();
        session.Hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = other.Address, Account = "outra-loja", Workspace = "teste", AppKey = "chave", AppToken = "ficha" });
        await session.Hub.InvoiceAsync(new HubOrder { OrderId = "1", Carrier = "jacaranda" }, TestContext.Current.CancellationToken);
        await session.Hub.InvoiceAsync(new HubOrder { OrderId = "2", Carrier = "ipe" }, TestContext.Current.CancellationToken);
        var otherWasCalled = new TaskCompletionSource();
        session.Carrier.Instead = async (_, _) => { await otherWasCalled.Task; return false; };
        other.Instead = (_, _) => { otherWasCalled.TrySetResult(); return Task.FromResult(false); };

        var happened = await session.AdvanceAsync(1);

        Assert.Equal(["jacaranda", "ipe"], session.Hub.Journal.TakeLast(2).Select(entry => entry.Carrier));
        Assert.Equal(2, happened.Count);
        var call = other.Notifications.Single();
        Assert.Equal("/ipe/v1/outra-loja/teste/notify", call.Path);
        Assert.Equal(("chave", "ficha"), (call.Headers["X-VTEX-API-AppKey"], call.Headers["X-VTEX-API-AppToken"]));
    }

    [Fact]
    public async Task Ids_and_messages_are_the_same_in_every_run()
    {
        var bodies = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var session = await HubSession.StartAsync();
            await session.InvoiceAsync("1043-01");
            bodies.Add(session.Carrier.Notifications.Single().Body);
        }

        Assert.Equal(bodies[0], bodies[1]);
    }
}
