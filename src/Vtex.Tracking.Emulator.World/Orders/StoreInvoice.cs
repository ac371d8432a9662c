namespace Vtex.Tracking.Emulator;

/// <summary>An invoice of an order in the store. Amounts of money are in cents.</summary>
/// <param name="InvoiceNumber">The number; null is allowed (documented).</param>
/// <param name="Value">The value with freight, taxes and extras; more than 0.</param>
public sealed record StoreInvoice(string? InvoiceNumber, long Value)
{
    /// <summary>Gets whether it is for a return (<c>Input</c>) and not for a sale (<c>Output</c>). The default is false.</summary>
    public bool IsReturn { get; init; }

    /// <summary>Gets the time when it was issued: the merchant's own date. The default is null: the moment at which it is added.</summary>
    public DateTimeOffset? IssuanceDate { get; init; }

    /// <summary>The access key of the electronic invoice: 44 characters. The default is null.</summary>
    public string? InvoiceKey { get; init; }

    /// <summary>The public address of the invoice. The default is null.</summary>
    public string? InvoiceUrl { get; init; }

    /// <summary>The invoice itself: the text of its XML. The default is null.</summary>
    public string? EmbeddedInvoice { get; init; }

    /// <summary>The fiscal code of the operation. The default is null.</summary>
    public string? Cfop { get; init; }

    /// <summary>Gets how the package is shipped. The default is null: told later.</summary>
    public StoreShipment? Shipment { get; init; }

    /// <summary>The items. The default is none: they are inferred from the value.</summary>
    public IReadOnlyList<StoreInvoiceItem> Items { get; init; } = [];
}
