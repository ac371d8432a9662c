namespace Vtex.Tracking.Emulator;

/// <summary>An item of an invoice in the store.</summary>
/// <param name="Id">The SKU.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="Price">The price of one unit, in cents.</param>
/// <param name="Description">The description.</param>
public sealed record StoreInvoiceItem(string Id, int Quantity, long Price, string? Description = null);
