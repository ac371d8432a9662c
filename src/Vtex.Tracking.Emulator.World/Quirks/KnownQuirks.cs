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
