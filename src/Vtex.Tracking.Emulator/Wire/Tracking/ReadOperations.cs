using System.Globalization;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The operations of the Tracking API that answer with services.</summary>
internal static class ReadOperations
{
    private static readonly StatusFilter ServiceStatuses = new(
        Enum.GetValues<ServiceStatus>().Select(status => (status.Describe(), (int)status)));

    private static readonly StatusFilter StopStatuses = new(
    [
        ("Ativo", (int)StopStage.Waiting),
        ("Ativo", (int)StopStage.InProgress),
        ("Ativo", (int)StopStage.Paused),
        ("Roteirizado", (int)StopStage.Waiting),
        ("EmAndamento", (int)StopStage.InProgress),
        ("Pausado", (int)StopStage.Paused),
        ("Realizado", (int)StopStage.Delivered),
        ("NaoRealizado", (int)StopStage.NotDelivered),
        ("Cancelado", (int)StopStage.Cancelled),
    ]);

    /// <summary>GET services/{id}: one service.</summary>
    public static Task GetServiceAsync(TrackingCall call)
    {
        var text = (string?)call.Context.Request.RouteValues["idDeliveryService"];
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw RequestRefusedException.BadRequest([new Fault("idDeliveryService", "must be a whole number from 0 to 2147483647.")]);

        var service = call.Universe.Services.Find(id)
            ?? throw RequestRefusedException.NotFound($"There is no service {id} in this account.");
        return ServiceAnswer.WriteAsync(call, service);
    }

    /// <summary>GET services/invoice: all services with an invoice number, as one page.</summary>
    public static Task FindByInvoiceAsync(TrackingCall call)
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

    /// <summary>GET services: the services created in a range of days.</summary>
    public static Task ListServicesAsync(TrackingCall call)
    {
        var query = ListQuery.Read(call, ServiceStatuses);
        return ServiceAnswer.WriteAsync(call, call.Universe.Services.ListByCreated(query.Days, query.Labels, query.Page));
    }

    /// <summary>GET services/routes: the services on the routes of a range of days.</summary>
    public static Task ListServicesByRouteAsync(TrackingCall call)
    {
        var query = ListQuery.Read(call, StopStatuses);
        return ServiceAnswer.WriteAsync(call, call.Universe.Services.ListByRouteDate(query.Days, query.Labels, query.Page));
    }
}
