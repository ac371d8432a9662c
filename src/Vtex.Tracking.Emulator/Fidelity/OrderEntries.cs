using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for all calls of the Orders API.</summary>
internal static class OrderCallEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("orders.universe", "The store of a call is that of the header `Vtex-Emulator-Universe`, of the account in the host (`{account}.vtexcommercestable.com.br`, `{account}.localhost`), of the universe that lists the app key, of the account in the name of the key (`vtexappkey-{account}-…`), or the key itself; with a user token, of its user. The first call that is allowed opens it.", Chosen, OurChoice),
        new("orders.credentials", "A call needs `X-VTEX-API-AppKey` with `X-VTEX-API-AppToken`, or `VtexIdclientAutCookie`; without them it is answered with 401. Any will do, unless the universe was opened with app keys: then only they, and tokens of its users.", Documented, OrdersReference + "; that any will do is our choice"),
        new("orders.errors", "Errors have the body `{\"error\": {\"code\", \"message\", \"exception\"}}`. The code is `1` for 401 and `OMS003` for an order in the wrong status; otherwise it is the number of the status.", Documented, OrdersReference + "; the other codes are our choice"),
        new("orders.times", "Times of orders are UTC with seven digits of a second; those of receipts have Brasília's offset. Times in requests that carry no offset are UTC.", Documented, OrdersReference + ", examples and the guide on invoicing time; which offset is our choice"),
        new("orders.masked-email", "The e-mail of the customer reads back as an alias that ends in `@ct.vtex.com.br`, the same for one e-mail.", Documented, OrdersReference + ", examples; that it is the same is our choice"),
    ];
}

/// <summary>Entries for the placement of orders.</summary>
internal static class PlacementEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("placement.forms", "The body is one order, or an array of one; the answer is that of today's reference.", Documented, OrdersReference + " and " + OrderGuides),
        new("placement.duplicates", "Placing an order again with the same affiliate and marketplace id answers the order that is there, unchanged.", Chosen, OurChoice),
        new("placement.ids", "The id is the affiliate, a hyphen and the id at the marketplace; own orders have 13 digits and `-01`. The sequence is the last six digits of the number; where there are fewer, a number of the emulator's own.", Documented, OrdersReference + "; numbers with fewer digits are our choice"),
        new("placement.status", "A placed order reads back as `waiting-ffmt-authorization`; automatic steps take no time.", Chosen, OurChoice),
        new("placement.catalog", "Every SKU, shipping policy and seller exists and has stock; the emulator has no catalog.", Chosen, OurChoice),
        new("placement.prices", "With `isCreatedAsync`, an order whose items and freight do not sum up to `marketplacePaymentValue` waits in `waiting-for-manual-authorization`; without it, the difference is a discount or a tax of the order.", Chosen, OrderGuides + "; that the difference is judged by the sums is our choice"),
        new("placement.refusals", "Missing fields, an affiliate that is not three letters, and `updateStatus` `outdated` are answered with 400; an affiliate that the options name for the seller's payments with 500.", Documented, OrderGuides + "; the status 400 is our choice"),
        new("placement.kept", "Bundle items, attachments and price tags are not kept.", Chosen, OurChoice),
        new("placement.fulfill", "Authorizing needs the status `waiting-ffmt-authorization`, the affiliate and the marketplace id of the placement; otherwise it is answered with 400. The answer is 201.", Documented, OrdersReference + "; the status 400 is our choice"),
        new("placement.endpoint", "The address of the marketplace is kept and not called.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for the statuses of orders.</summary>
internal static class OrderEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order.statuses", "An order that was sold elsewhere goes from `order-accepted` over `waiting-ffmt-authorization`, `authorize-fulfillment`, `window-to-cancel`, `ready-for-handling`, `start-handling`, `handling` and `invoice` to `invoiced`; one of the store's own from `order-created` over `on-order-completed`, `waiting-for-authorization`, `payment-pending`, `payment-approved` and `window-to-cancel`.", Documented, OrderHelp),
        new("order.grace-period", "The grace period begins with the authorization of dispatch or payment, and lasts 30 minutes of the universe's clock unless the options say otherwise, from 0 to 30 days.", Documented, OrderHelp + "; the bounds are our choice"),
        new("order.start-handling", "Handling is started in `ready-for-handling` alone; otherwise the call is answered with 409 and `OMS003`. An order never leaves that status by itself.", Documented, OrdersReference),
        new("order.sequence", "`seq` and the sequence of an order stand for its id when it is read.", Documented, OrdersReference),
        new("order.cancel", "Until the end of the grace period an order is cancelled at once. In `ready-for-handling` and `handling` the first call asks for it (`cancellation-requested`), a second one confirms.", Chosen, OrderHelp + " says so of the Admin"),
        new("order.cancel-refused", "An order with an invoice for sale, and one that has come to its end, cannot be cancelled: 400.", Documented, OrdersReference + "; the status for ended ones is our choice"),
        new("order.cancel-denied", "A cancellation that is asked for can be denied, and so does an invoice that is sent instead; the order goes back to the status that it had.", Documented, OrderGuides + " and " + OrderHelp),
        new("order.fields", "What the emulator does not know of an order is null or empty; its values are those of the placement.", Chosen, OurChoice),
        new("order.shipping-estimate", "`shippingEstimateDate` is counted from the authorization, or from the placement before it; business days leave out weekends and national holidays.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for the invoices and packages of orders.</summary>
internal static class InvoiceEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order-invoice.package", "Each invoice makes one package; there is none before.", Documented, OrdersReference),
        new("order-invoice.total", "An order is invoiced once its invoices for sale reach its total; one that would exceed it is answered with 400.", Documented, OrderHelp + " and a known issue; the status is our choice"),
        new("order-invoice.early", "An invoice may come at any time after the placement; it takes effect once the order is in `handling`.", Chosen, OrderGuides + "; the moment is our choice"),
        new("order-invoice.partial", "After a partial invoice an order in `handling` is in `invoice`.", Chosen, OurChoice),
        new("order-invoice.again", "The same number again, of the same type, makes a new receipt and changes nothing else. An invoice without a number is always another one.", Documented, OrdersReference + "; those without a number are our choice"),
        new("order-invoice.value", "`invoiceValue` is read as text or number.", Documented, OrdersReference + " and " + OrderGuides),
        new("order-invoice.inferred-items", "An invoice without items has `EnableInferItems`; its package shows the items of the order when it is worth all of it, and none otherwise.", Chosen, OrdersReference + " says that they are inferred"),
        new("order-invoice.unknown-items", "An item of an invoice that the order does not have is shown without an index.", Chosen, OurChoice),
        new("order-invoice.return", "A return (`Input`) adds a package, with a refund if the order was invoiced before.", Documented, OrdersReference),
        new("order-invoice.shipment", "PATCH needs the tracking number; the other three fields may be null. An unknown invoice is answered with 404. Where `dispatchedDate` is shown, no source says; it is kept and not shown.", Documented, OrdersReference + "; the status is our choice"),
        new("order-invoice.tracking", "PUT needs an invoice (404) with a tracking number (400). Events that differ are added to the earlier ones, equal ones are passed over.", Chosen, OrdersReference + "; the statuses and the events are our choice"),
        new("order-invoice.courier-status", "`courierStatus` is null until PUT was called once; its `status` is `ok` once the package has a courier, else null; `finished` follows `isDelivered`.", Documented, OrdersReference + "; that it is null before is our choice"),
    ];
}
