using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET services/invoice: all services with an invoice number, as one page.</summary>
internal static class FindByInvoice
{
    public static ShapedBy ShapedBy { get; } = new([Ledger.InvoicePage, Ledger.EmptyList, .. Ledger.Services]);

    public static Task HandleAsync(TrackingCall call)
    {
        var faults = new FaultList();
        var invoice = new QueryReader(call.Context.Request.Query, faults).Text("invoice");
        if (invoice is null)
            faults.Add("invoice", "is required: the invoice number to look for.");
        faults.ThrowIfAny();

        var services = call.Universe.Services.FindByInvoice(invoice!);
        var request = new PageRequest(1, Math.Max(services.Count, ListQuery.DefaultPageSize));
        return ServiceAnswer.WriteAsync(call, new Page<ServiceView>(request, services.Count, services));
    }
}
