using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>Evaluates what goes wrong in a store that has known issues.</summary>
internal sealed class QuirkRules(QuirkState quirks)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    /// <summary>Checks the call that tells how a package is shipped, or how it goes.</summary>
    /// <exception cref="WorldRuleException">A known issue keeps it from working.</exception>
    public void CheckNumber(string orderId, string? invoiceNumber, bool isTracking)
    {
        if (invoiceNumber is not { } number)
            return;
        if (number.Contains('/', StringComparison.Ordinal) && quirks.Has(KnownQuirks.SlashInNumber))
            throw new InvoiceUnknown(orderId, number).ToException();
        if (number.Trim().Contains(' ', StringComparison.Ordinal) && quirks.Has(KnownQuirks.BlankInNumber))
            throw new QuirkStruck(KnownQuirks.BlankInNumber.Id).ToException();
        if (isTracking && number.EndsWith(' ') && quirks.Has(KnownQuirks.BlankAtEnd))
            throw new QuirkStruck(KnownQuirks.BlankAtEnd.Id).ToException();
        if (isTracking && HasSign(number) && quirks.Has(KnownQuirks.SignInNumber))
            throw new QuirkStruck(KnownQuirks.SignInNumber.Id).ToException();
    }

    /// <summary>Checks an update on the way of a package.</summary>
    /// <exception cref="WorldRuleException">A known issue keeps it from working.</exception>
    public void CheckTracking(StoreOrder order, StorePackage package, StoreTracking tracking, DateTimeOffset now)
    {
        if (quirks.Has(KnownQuirks.TrackingLost))
            throw new QuirkStruck(KnownQuirks.TrackingLost.Id).ToException();
        if (quirks.Has(KnownQuirks.DeliveryType))
            throw new QuirkStruck(KnownQuirks.DeliveryType.Id).ToException();
        if (quirks.Has(KnownQuirks.MoreThanOrdered) && (package.IsDelivered || HasTooMuch(order, package)))
            throw new QuirkStruck(KnownQuirks.MoreThanOrdered.Id).ToException();
        if (tracking.IsDelivered && (tracking.DeliveredDate <= package.Shipment?.DispatchedDate || tracking.DeliveredDate > now)
            && quirks.Has(KnownQuirks.DeliveryDate))
            throw new QuirkStruck(KnownQuirks.DeliveryDate.Id).ToException();
    }

    /// <summary>Gets how a package is shipped, as far as the store takes it.</summary>
    public StoreShipment Limit(StoreShipment shipment) =>
        string.IsNullOrEmpty(shipment.TrackingNumber) && quirks.Has(KnownQuirks.AddressWithoutNumber) ? shipment with { TrackingUrl = null } : shipment;

    /// <summary>Gets the value of an order's invoices that is held against its total.</summary>
    public long InvoicedValue(StoreOrder order) =>
        quirks.Has(KnownQuirks.ReturnsAddUp) ? order.PackageList.Sum(package => package.Invoice.Value) : order.InvoicedValue;

    /// <summary>Determines whether an order stays where it is though its invoices reach its total.</summary>
    /// <param name="order">The order.</param>
    /// <param name="isResent">Whether one of its invoices was sent again.</param>
    public bool IsStuck(StoreOrder order, bool isResent) =>
        quirks.Has(KnownQuirks.StuckInVerification)
        || (!isResent && quirks.Has(KnownQuirks.StuckUntilResent))
        || (quirks.Has(KnownQuirks.SignInNumber) && order.PackageList.Any(package => HasSign(package.Invoice.InvoiceNumber ?? "")));

    /// <summary>Determines whether an invoice comes so soon after the request to cancel its order that it leaves the order stuck.</summary>
    public bool ComesWithCancellation(StoreOrder order, DateTimeOffset now) =>
        order.Status == StoreOrderStatus.CancellationRequested && now - order.StatusChanged < AtOnce && quirks.Has(KnownQuirks.StuckInCancellation);

    /// <summary>Gets whether invoices may be worth more than the order.</summary>
    public bool TakesMoreThanTotal => quirks.Has(KnownQuirks.MoreThanTotal);

    /// <summary>Gets whether a cancelled order is cancelled once more.</summary>
    public bool CancelsTwice => quirks.Has(KnownQuirks.CancelledTwice);

    /// <summary>Determines whether an order whose handling was started stays there.</summary>
    public bool IsStuckInStart => quirks.Has(KnownQuirks.StuckInStart);

    private static bool HasTooMuch(StoreOrder order, StorePackage package) => package.Invoice.Items.Any(item =>
        order.PackageList.Where(other => !other.Invoice.IsReturn).SelectMany(other => other.Invoice.Items).Where(other => other.Id == item.Id).Sum(other => (long)other.Quantity)
        > order.Details.Items.Where(line => line.Id == item.Id).Sum(line => (long)line.Quantity));

    private static bool HasSign(string number) => number.Any(letter => letter != ' ' && !char.IsLetterOrDigit(letter));
}

/// <summary>A known issue kept a call from working.</summary>
/// <param name="Id">The id of the known issue.</param>
internal sealed record QuirkStruck(string Id) : RuleViolation
{
    public override string Describe() => $"{KnownQuirks.Find(Id)?.Effect} This universe has the quirk {Id}; switch it off to be without it.";
}
