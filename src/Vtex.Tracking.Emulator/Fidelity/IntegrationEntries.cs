using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>The integration of the store with VTEX Tracking.</summary>
internal static class IntegrationEntries
{
    private const string App = "Help centre, installation of the app";
    private const string Integration = "Help centre, integration";

    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("integration.token", "Saving the settings validates the token; the integration is active with the one of the account. With another one the settings are saved and nothing is active.", Documented, App + "; what a wrong token answers is our choice"),
        new("integration.invoiced", "Orders come in once they are invoiced; packages of an order that is invoiced in part wait for the rest.", Documented, Integration + "; that a partial invoice waits is our choice"),
        new("integration.unit", "Each invoice of an order becomes one service, and never two: one for each order and invoice number.", Documented, App + "; that the number tells them apart is our choice"),
        new("integration.left-out", "Return invoices, orders that are picked up and cancelled orders are not imported.", Chosen, OurChoice),
        new("integration.at-once", "An order comes in with the change by which it is invoiced; an XML that is fetched comes in with its answer.", Chosen, OurChoice),
        new("integration.earlier-orders", "When the app is installed, orders come in that were invoiced since the date of its settings; without one, none.", Documented, Integration + "; the date is our choice"),
        new("integration.routed-outside", "With the setting for it, an order comes in only when it has a route from outside; its service is on that route from the start.", Documented, Integration + "; the setting is our choice"),
        new("integration.xml", "With the setting for it, a package comes in only when the XML of its invoice can be read: `invoiceUrl` ends in `.xml`.", Documented, App),
        new("integration.xml-embedded", "Without such an address the text of `embeddedInvoice` is read.", Chosen, OurChoice),
        new("integration.xml-fetch", "An XML is fetched from this machine and from hosts that the options name, like all calls that the emulator makes, and again after 1, 2, 4 … minutes, at last every hour, until it can be read. Those that were made here are not fetched over HTTP.", Chosen, OurChoice),
        new("integration.branch", "The CNPJ of the XML's issuer is the branch; an issuer that is not among those of the settings has none.", Documented, App + "; what becomes of others is our choice"),
        new("integration.carrier", "The CNPJ of the XML's carrier is the carrier; with one that is not among those of the settings the package is left out, one that is no CNPJ is not among them; without one it comes in without a carrier. Without a list every carrier is known.", Documented, App + "; no carrier and no list are our choice"),
        new("integration.fields", "A service has the id of the order, the number and the series of the invoice, items and sender, and the customer with the address of the order; with the XML rule number, series, recipient, place of delivery, gross weight and sender are the XML's. A place of delivery without a CEP has that of the order. It has no pictures, packing list and external id. Telephone numbers lose the country's 55 and have an area from ten digits on, names of states become codes, texts are cut at the lengths of the contract.", Chosen, OurChoice),
        new("integration.scheduling", "The window that the customer chose is the appointment, with the part of the day of its beginning; without one the latest promise is the deadline.", Chosen, OurChoice),
        new("integration.updates", "With the setting for it, an order is told when its service becomes Roteirizado, Em Andamento, Realizado or Não Realizado; other statuses are not told.", Documented, App),
        new("integration.update-calls", "It is told by the two calls of the Orders API: the tracking number is the id of the service, the courier its driver, the dispatch the driver's start; then one event with a text of its own, and the delivery.", Chosen, OurChoice),
        new("integration.update-refused", "When the order does not take an update, the service goes on, and the explanation of the order says why.", Chosen, OurChoice),
        new("integration.hub", "An invoiced order whose shipping policy has the name of a carrier's app goes to the hub, with a package for each invoice, and is no service.", Chosen, OurChoice),
        new("integration.hub-tracking", "What the app tells the hub comes back to the order, without any setting: number, address and name of the app when it was notified; then its events, the first of which is the dispatch, and the delivery. A return is no delivery. An event without a time has that of the notification.", Chosen, OrderGuides + " say that carriers that are integrated are tracked without calls of the store"),
        new("integration.address", "The tracking address is `https://lastmile.vtextracking.com/{account}/{service}`.", Chosen, "No source shows it"),
    ];
}
