using Vtex.Tracking.Emulator.World.Orders;
using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

/// <summary>What orders do by themselves: by their endings, by timelines, by the autopilot.</summary>
public sealed class OrderStoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("-READY", ReadyForHandling)]
    [InlineData("-handling", Handling)]
    [InlineData("-INVOICED", Invoiced)]
    [InlineData("-PARTIAL", Invoicing)]
    [InlineData("-CANCELED", Cancelled)]
    [InlineData("-CANCEL-REQUESTED", CancellationRequested)]
    public async Task An_ending_lays_down_what_happens(string ending, StoreOrderStatus status)
    {
        foreach (var grace in (int[])[0, 30, 600])
        {
            var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.FromMinutes(grace) } });
            var order = universe.PlaceOrder(id: "2031915" + ending);
            Assert.Equal(grace == 0 ? ReadyForHandling : WindowToCancel, order.Status);
            await universe.Clock.AdvanceAsync(TimeSpan.FromDays(1), Ct);
            if (grace > 0 || ending != "-CANCELED") // without a grace period the seller is asked
                Assert.Equal(status, universe.Orders.Get(order.OrderId).Status);
            Assert.DoesNotContain(universe.Events.OfType<OrderStepTaken>(), step => step.Refusal is not null);
        }

        Assert.Contains(OrderSuffix.All, suffix => suffix.Suffix.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Placing_it_again_lays_down_nothing()
    {
        var universe = Worlds.Create();
        universe.PlaceOrder(id: "1-READY");
        var before = universe.LastSequence;
        universe.PlaceOrder(id: "1-READY");
        Assert.Equal(before, universe.LastSequence);
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), Ct);
        Assert.Equal(ReadyForHandling, universe.Orders.Get("MKP-1-READY").Status);
    }

    [Fact]
    public async Task A_step_that_is_not_possible_is_passed_over()
    {
        var universe = Worlds.Create();
        var order = universe.PlaceOrder();
        await universe.Orders.PlanAsync(order.OrderId,
        [
            new StoreOrderStep(TimeSpan.FromMinutes(1), StoreOrderMove.StartHandling),
            new StoreOrderStep(TimeSpan.Zero, StoreOrderMove.AuthorizeFulfillment),
        ]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), Ct);
        Assert.IsType<OrderStatusWrong>(universe.Events.OfType<OrderStepTaken>().First().Refusal);
        Assert.Equal(WindowToCancel, universe.Orders.Get(order.OrderId).Status);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.PlanAsync(order.OrderId, [new StoreOrderStep(TimeSpan.FromTicks(-1), StoreOrderMove.Cancel)]));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.PlanAsync(order.OrderId, [new StoreOrderStep(TimeSpan.Zero, StoreOrderMove.Invoice) { Share = 0 }]));
    }

    [Fact]
    public async Task The_autopilot_takes_orders_to_their_end_and_a_restart_does_not_matter()
    {
        var options = new UniverseOptions { Store = new StoreOptions { Autopilot = new StoreAutopilotOptions() } };
        var universe = Worlds.Create(options);
        var external = universe.PlaceOrder();
        var own = await universe.Orders.PlaceAsync(external.Details with { AffiliateId = null, MarketplaceOrderId = null, IsPaid = false });
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(40), Ct);
        var again = new Universe("loja", new EmulatorClock(universe.Clock.GetUtcNow()), options);
        again.Replay(universe.Events);
        foreach (var world in (Universe[])[universe, again])
        {
            await world.Clock.AdvanceAsync(TimeSpan.FromHours(3), Ct);
            Assert.Equal([Invoiced, Invoiced], world.Orders.All.Select(order => order.Status));
        }

        Assert.Equal(universe.Events.Select(happened => $"{happened}"), again.Events.Select(happened => $"{happened}"));
        Assert.Equal(own.OrderId, again.Orders.All[1].OrderId);
    }
}
