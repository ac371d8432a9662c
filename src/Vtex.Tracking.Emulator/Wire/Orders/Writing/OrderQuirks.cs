using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The parts of an order that an answer shows in a universe with known issues.</summary>
internal sealed class OrderQuirks(Universe universe)
{
    private static readonly TimeSpan SellersDelay = TimeSpan.FromDays(2);
    private static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(5);

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

    /// <summary>The promised date of an item, as the order shows it.</summary>
    public DateTimeOffset? Shift(StoreOrder order, DateTimeOffset? promise) =>
        promise is { } date && order.IsExternal && Has(KnownQuirks.PromiseOfSeller) ? Calendar.Add(date, SellersDelay) : promise;

    /// <summary>The line of an order that an item of an invoice is: the first of its SKU that no item before it is; null for none.</summary>
    public int? LineOf(StoreOrder order, string id, HashSet<int> taken)
    {
        var lines = order.Details.Items.Index().Where(line => line.Item.Id == id).Select(line => line.Index).ToList();
        if (lines.Count == 0)
            return null;
        var free = lines.Where(line => !taken.Contains(line)).Take(1).ToList();
        var line = free.Count == 0 || Has(KnownQuirks.SameSkuMixedUp) ? lines[0] : free[0];
        taken.Add(line);
        return line;
    }

    /// <summary>The package as it is shown: one with a tracking number may be delivered before it was sent.</summary>
    public StorePackage Of(StoreOrder order, StorePackage package) =>
        package is { IsTracked: false, Shipment.TrackingNumber: { Length: > 0 } } && order.Authorized is { } authorized && Has(KnownQuirks.DeliveredTooSoon)
            ? package with { IsTracked = true, IsDelivered = true, DeliveredDate = Calendar.Add(authorized, TooSoon) }
            : package;

    /// <summary>Gets the latest news of the packages of an order that the customer was told; null when there is none yet.</summary>
    public string? LastMessage(StoreOrder order)
    {
        var told = order.PackageList.SelectMany(package => package.Scans).OrderBy(scan => scan.Told).Select(scan => scan.Event.Description)
            .Distinct(StringComparer.Ordinal).ToList();
        return told.Count > (Has(KnownQuirks.FirstUpdateUnsent) ? 1 : 0) ? told[^1] : null;
    }

    private static string? NameOf(StoreOrder order, string id) => order.Details.Items.FirstOrDefault(item => item.Id == id)?.Name;
}
