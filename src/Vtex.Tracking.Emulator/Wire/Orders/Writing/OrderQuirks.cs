using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The parts of an order that an answer shows in a universe with known issues.</summary>
internal sealed class OrderQuirks(Universe universe)
{
    public bool Has(Quirk quirk) => universe.Do(() => universe.State.Quirks.Has(quirk));

    /// <summary>Gets an invoice as it is shown.</summary>
    public StoreInvoice Of(StoreOrder order, StoreInvoice invoice) => universe.Do(() =>
    {
        var quirks = universe.State.Quirks;
        var shown = invoice;
        if (quirks.Has(KnownQuirks.NamesOfProducts) && invoice.Value >= order.Value)
            shown = shown with { Items = [.. shown.Items.Select(item => item with { Description = NameOf(order, item.Id) })] };
        if (quirks.Has(KnownQuirks.ReturnItemsWithoutValue) && invoice.IsReturn)
            shown = shown with { Items = [.. shown.Items.Select(item => item with { Price = 0 })] };
        if (quirks.Has(KnownQuirks.CentsMissing))
            shown = shown with { Value = shown.Value - 1 };
        return quirks.Has(KnownQuirks.EmbeddedXmlMissing) ? shown with { EmbeddedInvoice = null } : shown;
    });

    private static string? NameOf(StoreOrder order, string id) => order.Details.Items.FirstOrDefault(item => item.Id == id)?.Name;
}
