namespace Vtex.Tracking.Emulator;

/// <summary>The rules by which an invoiced package becomes a service, in the order in which they are looked at.</summary>
public enum ImportRule
{
    /// <summary>It is not a service already. An invoice becomes one service, never two (chosen by us).</summary>
    NotImportedYet,

    /// <summary>The app was installed in the store, and its settings saved (documented).</summary>
    AppInstalled,

    /// <summary>The app has the token of this account (documented).</summary>
    TokenValid,

    /// <summary>The order is not cancelled, nor being cancelled (chosen by us).</summary>
    OrderNotCancelled,

    /// <summary>The order is invoiced: its invoices reach its total (documented; that a partial invoice waits is chosen by us).</summary>
    OrderInvoiced,

    /// <summary>The invoice is for a sale, not for a return (chosen by us).</summary>
    InvoiceForSale,

    /// <summary>The order is delivered, not picked up (chosen by us).</summary>
    OrderDelivered,

    /// <summary>No app of a carrier in the Shipping Network carries the order (chosen by us).</summary>
    NotCarriedByHub,

    /// <summary>The order was invoiced after the app was installed, or since the date of its settings (chosen by us).</summary>
    InvoicedInTime,

    /// <summary>An order that is routed outside has a route (documented).</summary>
    RouteKnown,

    /// <summary>The invoice has its XML: an address that ends in <c>.xml</c>, or the text itself (documented; the text is chosen by us).</summary>
    XmlNamed,

    /// <summary>The XML can be fetched and read (documented).</summary>
    XmlReadable,

    /// <summary>The carrier of the XML works through VTEX Tracking (documented).</summary>
    CarrierKnown,

    /// <summary>There is an address: a street and a postal code, which a service must have (documented).</summary>
    AddressKnown,
}
