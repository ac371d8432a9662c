namespace Vtex.Tracking.Emulator.World.Quirks;

/// <summary>The known issues that the emulator has on demand.</summary>
internal static class KnownQuirks
{
    private static readonly List<Quirk> Declared = [];

    public static Quirk BlankInNumber { get; } = Add(
        "ki-409225", "With a blank in the number of an invoice, the calls about its shipment and tracking answer 500, for ever.", "Known issue 409225, backlog");

    public static Quirk BlankAtEnd { get; } = Add(
        "ki-631970", "With a blank at the end of the number of an invoice, tracking it with the blank answers 500, and without it 404.", "Known issue 631970, fixed");

    public static Quirk SignInNumber { get; } = Add(
        "ki-953285", "With a sign other than a letter, a digit or a blank in the number of an invoice, the order stays in invoice, and tracking answers 500.", "Known issue 953285, fixed");

    public static Quirk SlashInNumber { get; } = Add(
        "ki-1302085", "With a slash in the number of an invoice, the calls about its shipment and tracking answer 404, however it is escaped.", "Known issue 1302085, backlog");

    public static Quirk DeliveryDate { get; } = Add(
        "ki-856984", "A tracking update is refused whose delivery is not after the dispatch, or lies in the future.", "Known issue 856984, backlog");

    public static Quirk AddressWithoutNumber { get; } = Add(
        "ki-1216327", "A tracking address is ignored when the tracking number is empty.", "Known issue 1216327, fixed");

    public static Quirk DeliveryType { get; } = Add(
        "ki-1323882", "Tracking updates are refused, as if they changed the type of delivery.", "Known issue 1323882, backlog");

    public static Quirk TrackingLost { get; } = Add(
        "ki-514557", "Tracking updates answer 502 and have no effect. Those that are sent again after it is switched off have.", "Known issue 514557, backlog");

    public static Quirk ReturnsAddUp { get; } = Add(
        "ki-930491", "The value of return invoices is added to that of sales, so that the rest of the order cannot be invoiced.", "Known issue 930491, fixed");

    public static Quirk StuckUntilResent { get; } = Add(
        "ki-1372902", "An order whose invoices reach its total stays in invoice, until one of them is sent again.", "Known issue 1372902, backlog; that sending it again helps is our choice");

    public static Quirk StuckInVerification { get; } = Add(
        "ki-500245", "An order whose invoices reach its total stays in invoice for good.", "Known issues 500245 and 1349027, backlog");

    public static Quirk StuckInStart { get; } = Add(
        "ki-1218606", "An order whose handling was started stays in start-handling.", "Known issue 1218606, backlog");

    public static Quirk AuthorizationDate { get; } = Add(
        "partial-invoice-date", "A partial invoice rewrites the date of the authorization.", "Known issue without a number: partial issue of invoice changes date of payment authorization, backlog");

    public static Quirk NamesOfProducts { get; } = Add(
        "ki-1330069", "The descriptions of an invoice's items are replaced by the names of the products when its value reaches the total.", "Known issue 1330069, backlog");

    public static Quirk ReturnItemsWithoutValue { get; } = Add(
        "ki-387933", "The items of a return invoice have the price 0.", "Known issue 387933, backlog");

    public static Quirk CentsMissing { get; } = Add(
        "ki-605517", "The value of a package is one cent less than that of its invoice.", "Known issues 605517 and 1028210, backlog");

    public static Quirk NeverCompleted { get; } = Add(
        "ki-345526", "The order of a seller goes on although it is shown as incomplete (isCompleted false).", "Known issue 345526, backlog");

    public static Quirk EmbeddedXmlMissing { get; } = Add(
        "ki-976614", "The XML of embeddedInvoice is missing in the answer.", "Known issue 976614, backlog; there it is so only after an error at the order's creation");

    public static Quirk MoreThanOrdered { get; } = Add(
        "ki-360564", "A tracking update is refused when its package is delivered already, or when more units of an item are invoiced than the order has.", "Known issue 360564, fixed");

    public static Quirk SameSkuMixedUp { get; } = Add(
        "ki-1008459", "Of several lines of one SKU, all items of packages are matched with the first.", "Known issue 1008459, backlog; there it is so for items that are inferred");

    public static Quirk MoreThanTotal { get; } = Add(
        "ki-1348894", "An invoice is taken though it is worth more than what is left of the total.", "Known issue 1348894, backlog; there it is so within a second of a change of the order");

    public static Quirk StuckInCancellation { get; } = Add(
        "ki-1400005", "An invoice within a second of the request to cancel leaves the order in request-cancel, with workflowIsInError.", "Known issue 1400005, backlog; there it is so within milliseconds");

    public static Quirk CancelledTwice { get; } = Add(
        "ki-1242813", "A cancelled order goes back to cancel and is cancelled once more: feed and hook have both changes twice.", "Known issue 1242813, backlog");

    public static Quirk FirstUpdateUnsent { get; } = Add(
        "first-shipping-email", "The first tracking update sends the customer nothing, until one with another text comes (lastMessage).", "Known issue without a number: the first shipping update email is not sent, backlog");

    public static Quirk DeliveredTooSoon { get; } = Add(
        "jadlog-delivered", "A package with a tracking number is shown as delivered five seconds after the order was authorized, until it is tracked.", "Known issue without a number: order tracking via JadLog, backlog");

    public static Quirk ListBehind { get; } = Add(
        "ki-577103", "The list goes on showing an order as it was, whatever happens to it.", "Known issue 577103, backlog; there the status alone is older");

    public static Quirk TotalsRounded { get; } = Add(
        "ki-756314", "The list shows totals of more than 167,772.16 rounded, as a number of single precision is.", "Known issue 756314, backlog; how they are rounded is our choice");

    public static Quirk ReturnsUnpaid { get; } = Add(
        "ki-1198829", "A return invoice refunds nothing: its restitutions are empty.", "Known issues 1198829, 1351358 and 1380918, backlog; there also with a wrong limit");

    public static Quirk LabelTooEarly { get; } = Add(
        "ki-872530", "A label is printed before the carrier was told of the package, with a part of a bar code.", "Known issue 872530, backlog");

    public static Quirk PromiseOfSeller { get; } = Add(
        "external-delivery-date", "The promised date of an external order is two days later than what was sent.", "Known issue without a number: incorrect delivery date for marketplace orders having external shipping, backlog; the two days are our choice");

    public static Quirk StatusesPassedOver { get; } = Add(
        "ki-832400", "A filter FromOrders whose expression asks for the status misses changes of it, until something else of the order changes.", "Known issues 832400 and 640925, backlog; when they are missed is our choice");

    /// <summary>All, in the order of this list.</summary>
    public static IReadOnlyList<Quirk> All => Declared;

    public static Quirk? Find(string id) => Declared.Find(quirk => string.Equals(quirk.Id, id, StringComparison.OrdinalIgnoreCase));

    private static Quirk Add(string id, string effect, string source)
    {
        var quirk = new Quirk(id, effect, source);
        Declared.Add(quirk);
        return quirk;
    }
}

/// <summary>A known issue was switched on or off.</summary>
internal sealed record QuirkSwitched(string Id, bool IsOn) : WorldEvent;

/// <summary>The known issues that a universe has.</summary>
internal sealed class QuirkState
{
    private readonly HashSet<string> _on = new(StringComparer.Ordinal);

    public bool Has(Quirk quirk) => _on.Contains(quirk.Id);

    public void Apply(QuirkSwitched happened)
    {
        if (happened.IsOn)
            _on.Add(happened.Id);
        else
            _on.Remove(happened.Id);
    }
}
