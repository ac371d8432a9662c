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
        new("orders.permissions", "A listed app key without the permission of a call is answered with 403; one without a list of permissions has all. Placing, authorizing, reading a feed and committing need none; denying a cancellation needs Cancel order.", Documented, OrdersReference + "; those without a source are our choice"),
        new("orders.limit", "More calls of an app key than the options allow in a minute of the universe's clock are answered with 429 and `Retry-After`; without the option, none are.", Documented, OrdersReference + " (6,000 a minute); the option is our choice"),
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
        new("placement.kept", "Bundle items, attachments and price tags of an item are kept and shown as they were sent; nothing looks into them.", Chosen, OurChoice),
        new("placement.windows", "The times of a delivery window are read in every form that the reference shows, and without an offset as UTC; what is no time counts as none, which a notice tells; a strict universe refuses it.", Chosen, OrderGuides + " and " + OrdersReference + " differ in their forms; its examples also have filler texts"),
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
        new("order.age", "An order older than two years is answered with 404.", Documented, OrdersReference + " says younger than two years; the status is our choice"),
        new("order.bounds", "An order takes 1,000 invoices and cancellations, a package 1,000 events, a store 1,000 feeds and hooks; more are answered with 400. Amounts are not negative.", Chosen, OurChoice),
        new("order.fields", "What the emulator does not know of an order is null or empty; its values are those of the placement.", Chosen, OurChoice),
        new("order.last-message", "`lastMessage` is the description of the latest tracking event; before the first one it is null.", Chosen, OrdersReference + " calls it the last message that was sent"),
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
        new("order-invoice.free", "An order whose total is 0 is invoiced by its first invoice, whatever its value; the value is more than 0, as ever.", Chosen, OurChoice),
        new("order-invoice.early", "An invoice may come at any time after the placement; it takes effect once the order is in `handling`.", Chosen, OrderGuides + "; the moment is our choice"),
        new("order-invoice.partial", "After a partial invoice an order in `handling` is in `invoice`.", Chosen, OurChoice),
        new("order-invoice.value-kept", "The value and the totals of an order stay those of the placement, whatever is invoiced.", Chosen, OrdersReference + " says that a partial invoice updates the total to what the payment settles; the emulator has no payments"),
        new("order-invoice.again", "The same number again, of the same type, makes a new receipt and changes nothing else. An invoice without a number is always another one.", Documented, OrdersReference + "; those without a number are our choice"),
        new("order-invoice.value", "`invoiceValue` is read as text or number.", Documented, OrdersReference + " and " + OrderGuides),
        new("order-invoice.inferred-items", "An invoice without items has `EnableInferItems`; its package shows the items of the order when it is worth all of it, and none otherwise.", Chosen, OrdersReference + " says that they are inferred"),
        new("order-invoice.lines", "Of several lines of one SKU an item of an invoice is the first that no item before it is.", Chosen, OurChoice),
        new("order-invoice.unknown-items", "An item of an invoice that the order does not have is shown without an index.", Chosen, OurChoice),
        new("order-invoice.return", "A return (`Input`) adds a package, with a refund if the order was invoiced before.", Documented, OrdersReference),
        new("order-invoice.shipment", "PATCH needs the tracking number, which may be empty; the other three fields may be null. An unknown invoice is answered with 404. Where `dispatchedDate` is shown, no source says; it is kept and not shown.", Documented, OrdersReference + "; the status is our choice"),
        new("order-invoice.tracking", "PUT needs an invoice (404) with a tracking number (400). Events that differ are added to the earlier ones, equal ones are passed over.", Chosen, OrdersReference + "; the statuses and the events are our choice"),
        new("order-invoice.courier-status", "`courierStatus` is null until PUT was called once; its `status` is `ok` once the package has a courier, else null; `finished` follows `isDelivered`.", Documented, OrdersReference + "; that it is null before is our choice"),
    ];
}

/// <summary>Entries for the list of orders.</summary>
internal static class OrderListEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order-list.pages", "A page has 15 orders, at most 100; pages go from 1 to 30. Others are answered with 400, and so are parameters that cannot be read.", Documented, OrdersReference + "; the status is our choice"),
        new("order-list.delay", "The list shows an order as it was four minutes ago.", Documented, OrdersReference + " (about four minutes)"),
        new("order-list.age", "The list has the orders of the last two years.", Documented, OrdersReference),
        new("order-list.order", "Without `orderBy` the latest orders come first; a field that is not known counts as `creationDate`, which a notice tells; a strict universe refuses it.", Chosen, OurChoice + "; an example of the reference has the id of an order in place of a field"),
        new("order-list.status", "`f_status` takes every status; `waiting-for-sellers-confirmation` is `waiting-for-authorization`.", Chosen, OrdersReference + " names seven of them"),
        new("order-list.ranges", "Ranges of times name the field that their parameter filters, or `creationDate`.", Documented, OrdersReference + ", examples"),
        new("order-list.text", "`q` finds a part of an order id or a name, and whole e-mails, aliases, documents and sequences; `searchField` a SKU.", Chosen, OrdersReference + "; which match is our choice"),
        new("order-list.promises", "`f_shippingEstimate` with n days finds what is promised within n days of Brasília from today, with −1 what is late and has not ended.", Chosen, OrdersReference + "; the days are our choice"),
        new("order-list.impossible", "Orders have no promotion, no name of a sales channel, no physical store and are never incomplete; filters that ask for these find nothing.", Chosen, OurChoice),
        new("order-list.stats", "The figures of `stats` count orders; all other figures are 0. `facets` is empty.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for the feed of orders.</summary>
internal static class FeedEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order-feed.key", "There is one feed for each app key; without a configuration it is answered with 404. With a user token it is the user's.", Documented, OrdersReference + "; the user's is our choice"),
        new("order-feed.filter", "A filter FromWorkflow takes changes of status, those to the statuses that it lists or all; the values are not checked. One that has both statuses and an expression is answered with 409.", Documented, OrderGuides),
        new("order-feed.expressions", "A filter FromOrders is evaluated at each change of an order, in a part of JSONata; the rest of it is answered with 400. An order comes once, unless `disableSingleFire` is true. Expressions see the order but for what tells who the customer is.", Documented, OrderGuides + "; the part of JSONata, and what it sees, is our choice"),
        new("order-feed.changes", "Every status that an order passes through is a change, in the order in which they happened; the first has an empty `lastState`.", Chosen, OrderGuides + " promise no order"),
        new("order-feed.visibility", "What was read is hidden for `visibilityTimeoutInSeconds` of the universe's clock, from 0 to 43,200, and comes again unless it was committed.", Documented, OrderGuides + "; the bounds are our choice"),
        new("order-feed.retention", "Changes are dropped after `MessageRetentionPeriodInSeconds`, from 345,600 to 1,209,600, committed or not, and after more than 100 deliveries. When nothing new came for so long, the configuration is gone.", Documented, OrderGuides),
        new("order-feed.read", "A read takes at most 10 changes; another `maxlot` is taken for the nearest that is allowed.", Documented, OrdersReference + "; the nearest is our choice"),
        new("order-feed.commit", "Handles are new at every read; an earlier one commits, too. Handles that the feed does not know are passed over.", Chosen, OurChoice),
        new("order-feed.reconfigured", "Another configuration leaves what the feed has in it. A new feed begins with the changes after its setup.", Documented, OrderGuides),
    ];
}

/// <summary>Entries for the hook of orders.</summary>
internal static class HookEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order-hook.ping", "When a hook is saved, `{\"hookConfig\":\"ping\"}` is sent to it with its headers; unless it answers 200, nothing is saved (400). The answer of the call is a notification without an order.", Documented, OrdersReference + "; what the notification has is our choice"),
        new("order-hook.address", "The address must be https; http is taken for this machine. Only this machine is called, and hosts that the options name.", Documented, OrdersReference + "; http and the hosts are our choice"),
        new("order-hook.notification", "Each change that passes the filter is sent at once, those of one hook one after the other; the hook must answer 200 within 5 seconds of real time.", Documented, OrderGuides + "; that it is at once and in order is our choice"),
        new("order-hook.retry", "A notification that fails is sent again after 1, 2, 4 … minutes of the universe's clock, at most 100 times and for four days. When one call runs out of time, the others that are due have failed, too.", Chosen, OrderGuides + " say that intervals grow geometrically"),
        new("order-hook.silence", "After three days without a notification the configuration is gone.", Documented, OrderGuides),
    ];
}

/// <summary>Entries for what orders do by themselves.</summary>
internal static class OrderStoryEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("order-story.endings", "An ending of the id at the marketplace, such as `-INVOICED`, lays down what shall happen to an order.", Chosen, OurChoice),
        new("order-story.autopilot", "With the option, orders are authorized, handled and invoiced by themselves; without it, nobody does it.", Chosen, OurChoice),
    ];
}
