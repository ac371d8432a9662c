using System.Collections.Immutable;
using System.Globalization;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>Inside <see cref="WorldStore.Do(Action)"/>: lays down what orders do by themselves, and does it when it is due.</summary>
internal sealed class OrderTimelines(WorldStore world, OrderHandlers orders, InvoiceHandlers invoices)
{
    private OrderState Orders => world.State.Orders;

    /// <summary>Lays down the steps of an order; they replace those before.</summary>
    /// <exception cref="WorldRuleException">There is no such order, or a step is not possible.</exception>
    public StoreOrder Plan(string orderId, IEnumerable<StoreOrderStep> steps)
    {
        var order = Orders.Orders.Get(orderId);
        var planned = steps.ToImmutableArray();
        var due = (DateTimeOffset?)world.Clock.GetUtcNow();
        foreach (var step in planned)
        {
            if (!OrderEventRules.IsPossible(step))
                throw new WorldRuleException("A step of an order is a move, not before the one ahead of it; an invoice has a share above 0 to 1.");
            due = Time.Calendar.TryAdd(due.Value, step.After) ?? throw new WorldRuleException("A step would be due past the year 9999, where the calendar ends.");
        }

        world.Append(new OrderTimelinePlanned(orderId, planned));
        return TakeDue(order.Number);
    }

    /// <summary>Lays down what the id of a new order says, or the autopilot.</summary>
    public StoreOrder Begin(StoreOrder order)
    {
        var store = world.Options.Store;
        if (OrderSuffix.Find(order.Details.MarketplaceOrderId) is { } suffix)
            return Plan(order.OrderId, suffix.GetSteps(store.GracePeriod));
        if (store.Autopilot is not { } autopilot)
            return order;
        return Plan(order.OrderId,
        [
            new StoreOrderStep(autopilot.AuthorizeAfter, order.IsExternal ? StoreOrderMove.AuthorizeFulfillment : StoreOrderMove.ApprovePayment),
            new StoreOrderStep(store.GracePeriod + autopilot.HandleAfter, StoreOrderMove.StartHandling),
            new StoreOrderStep(autopilot.InvoiceAfter, StoreOrderMove.Invoice),
        ]);
    }

    public void TakeStep(int number)
    {
        var order = Orders.Orders.Get(number);
        world.Append(new OrderStepTaken(order.OrderId, Refusal(order, Orders.Timeline(number)[0])));
    }

    // What is due at once has happened when this returns, also where the clock stands still.
    private StoreOrder TakeDue(int number)
    {
        while (Orders.Timeline(number) is [{ After.Ticks: 0 }, ..])
            TakeStep(number);
        return Orders.Orders.Get(number);
    }

    private RuleViolation? Refusal(StoreOrder order, StoreOrderStep step)
    {
        try
        {
            return world.Attempt<RuleViolation?>(() =>
            {
                Execute(order, step);
                return null;
            });
        }
        catch (WorldRuleException rule)
        {
            return rule.Violation ?? new OtherViolation();
        }
    }

    private StoreOrder Execute(StoreOrder order, StoreOrderStep step) => step.Move switch
    {
        StoreOrderMove.ApprovePayment => orders.ApprovePayment(order.OrderId),
        StoreOrderMove.AuthorizeByHand => orders.AuthorizeByHand(order.OrderId),
        StoreOrderMove.AuthorizeFulfillment => orders.AuthorizeFulfillment(order.OrderId),
        StoreOrderMove.StartHandling => orders.StartHandling(order.OrderId),
        StoreOrderMove.Invoice => invoices.Invoice(order.OrderId, step.Invoice ?? Invoice(order, step.Share)),
        StoreOrderMove.Cancel => orders.Cancel(order.OrderId, step.Reason, byUser: true),
        StoreOrderMove.DenyCancellation => orders.DenyCancellation(order.OrderId, step.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Move, "There is no such move."),
    };

    private static StoreInvoice Invoice(StoreOrder order, double share) => new(
        string.Create(CultureInfo.InvariantCulture, $"{order.Sequence}{order.PackageList.Length + 1:D2}"),
        Math.Max(1, (long)((order.Value - order.InvoicedValue) * share)));
}
