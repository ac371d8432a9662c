using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>There is no order of an id.</summary>
internal sealed record OrderUnknown(string OrderId) : RuleViolation
{
    public override string Describe() => $"There is no order '{OrderId}'.";
}

/// <summary>Something is not possible in the status of an order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Status">Its status.</param>
/// <param name="Act">What was asked for.</param>
internal sealed record OrderStatusWrong(string OrderId, StoreOrderStatus Status, StoreOrderMove Act) : RuleViolation
{
    public override string Describe() =>
        $"Order {OrderId} has the status {Status.Wire()}. {OrderMoves.Condition(Act)}";
}

/// <summary>An order cannot be cancelled, for it has an invoice.</summary>
internal sealed record OrderHasInvoice(string OrderId) : RuleViolation
{
    public override string Describe() =>
        $"Order {OrderId} has an invoice, and cannot be cancelled any more. Send a return invoice, of the type Input.";
}

/// <summary>An order, or a store, has as much of something as it can have.</summary>
/// <param name="What">What there is so much of.</param>
internal sealed record StoreFull(StoreLimit What) : RuleViolation
{
    /// <summary>The most invoices or cancellations of an order, events of a package, feeds or hooks of a store. Chosen by us.</summary>
    public const int Most = 1_000;

    public override string Describe() => FormattableString.Invariant($"There are {Most} {What.ToString().ToLowerInvariant()} already; the emulator takes no more.");

    /// <exception cref="WorldRuleException">There are too many.</exception>
    public static void Check(StoreLimit what, int count)
    {
        if (count > Most)
            throw new StoreFull(what).ToException();
    }
}

/// <summary>The limits of a store.</summary>
internal enum StoreLimit
{
    Invoices,
    Cancellations,
    Events,
    Feeds,
    Hooks,
}

/// <summary>There is no invoice of a number.</summary>
internal sealed record InvoiceUnknown(string OrderId, string? InvoiceNumber) : RuleViolation
{
    public override string Describe() => $"Order {OrderId} has no invoice '{InvoiceNumber}'. Add it first.";
}

/// <summary>A package has no tracking number yet.</summary>
internal sealed record TrackingNumberMissing(string OrderId, string? InvoiceNumber) : RuleViolation
{
    public override string Describe() =>
        $"Invoice '{InvoiceNumber}' of order {OrderId} has no tracking number yet. Set it with PATCH …/invoice/{{invoiceNumber}} first.";
}

/// <summary>An invoice is worth more than what is left of the order's total.</summary>
internal sealed record InvoiceTooHigh(string OrderId, long Value, long Left) : RuleViolation
{
    public override string Describe() => FormattableString.Invariant(
        $"The invoice is worth {Value} cents, and of the total of order {OrderId} {Left} are left to be invoiced.");
}

/// <summary>Says when what can be asked for is possible.</summary>
internal static class OrderMoves
{
    public static string Condition(StoreOrderMove act) => act switch
    {
        StoreOrderMove.ApprovePayment => "Its payment is approved in payment-pending.",
        StoreOrderMove.AuthorizeByHand => "A person authorizes it in waiting-for-manual-authorization.",
        StoreOrderMove.AuthorizeFulfillment => "Its dispatch is authorized in waiting-ffmt-authorization.",
        StoreOrderMove.StartHandling => "Handling is started in ready-for-handling.",
        StoreOrderMove.Invoice => "An order that is cancelled takes no invoice.",
        StoreOrderMove.Cancel => "An order that has come to its end cannot be cancelled.",
        StoreOrderMove.DenyCancellation => "A cancellation is denied in cancellation-requested.",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act."),
    };
}
