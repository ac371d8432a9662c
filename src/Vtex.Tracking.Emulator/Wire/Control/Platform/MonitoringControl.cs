using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The monitoring of routes: lists them, shows how they go, prints their slips, and changes a status by hand.</summary>
internal sealed class MonitoringControl(ControlTarget target)
{
    private const int MaxText = 500;

    private static readonly FidelityHeader Fidelity = new([.. PlatformRouteEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync), "driver", "from", "until", "carrier", "itinerant", "page", "pageSize");
        routes.MapGet($"{path}/{{idDeliveryServiceRoute}}", Fidelity.AddTo(ShowAsync));
        routes.MapGet($"{path}/{{idDeliveryServiceRoute}}/slip", Fidelity.AddTo(PrintAsync), "services");
        routes.MapPost($"{path}/{{idDeliveryServiceRoute}}/services/{{idDeliveryService}}/status", Fidelity.AddTo(ChangeStatusAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = PlatformQuery.Read(context, (query, _) =>
        {
            var (page, size) = query.Page();
            var filter = new MonitoringFilter
            {
                Driver = query.Text("driver"),
                From = query.Day("from"),
                Until = query.Day("until"),
                CarrierId = query.Id("carrier"),
                IsItinerant = query.Boolean("itinerant"),
            };
            return (filter, page, size);
        });
        var found = universe.Monitoring.List(filter, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new MonitoredRouteListState(found.Total, found.Rows.Select(MonitoredRouteRowState.Of)));
    }

    private Task ShowAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        return AnswerAsync(context, universe, route.Id);
    }

    private Task PrintAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        var services = PlatformQuery.Read(context, (query, faults) => query.Ids("services", faults));
        var file = PdfDeliverySlips.Draw(universe.Monitoring.GetSlip(route.Id, services), context.RequestAborted);
        context.Response.ContentType = "application/pdf";
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"inline; filename=\"canhoto-{route.Id}.pdf\"");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(file, context.RequestAborted).AsTask();
    }

    private async Task ChangeStatusAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        var service = target.Service(context).Service.Service;
        var (status, reason, occurrence) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("status");
            return (body.Status("status"), body.RequiredText("reason", MaxText), body.Text("occurrence", max: MaxText, min: 1));
        });
        await universe.Monitoring.ChangeStatusAsync(route.Id, service.Id, status ?? default, reason, occurrence);
        await AnswerAsync(context, universe, route.Id);
    }

    private static Task AnswerAsync(HttpContext context, Universe universe, int id) =>
        ControlAnswer.WriteAsync(context, MonitoredRouteState.Of(universe.Monitoring.Find(id)!));
}

/// <summary>A page of the monitoring of routes.</summary>
internal sealed record MonitoredRouteListState(int Total, IEnumerable<MonitoredRouteRowState> Data);

/// <summary>A row of the monitoring of routes.</summary>
internal sealed record MonitoredRouteRowState(
    int IdDeliveryServiceRoute, string Driver, string DriverName, int Services, int OpenServices, string Status, DateTimeOffset? Started,
    DateTimeOffset? Finished, DateOnly Date, DateOnly? ItinerantDate)
{
    public static MonitoredRouteRowState Of(MonitoredRouteRow row) => new(
        row.RouteId, row.Driver, row.DriverName, row.Services, row.OpenServices, row.Status.Describe(), row.Started, row.Finished, row.Date, row.ItinerantDate);
}

/// <summary>The progress of a route.</summary>
internal sealed record MonitoredRouteState(
    MonitoredRouteRowState Route, double? Latitude, double? Longitude, DateTimeOffset? Seen, int? BatteryPercent, bool IsOnline,
    IEnumerable<TrailPoint> Trail, IEnumerable<MonitoredServiceState> Services, int EstimatedMeters, int TravelledMeters, int? GoalPercent)
{
    public static MonitoredRouteState Of(MonitoredRoute route) => new(
        MonitoredRouteRowState.Of(route.Route), route.Latitude, route.Longitude, route.Seen, route.BatteryPercent, route.IsOnline, route.Trail,
        route.Services.Select(MonitoredServiceState.Of), route.EstimatedMeters, route.TravelledMeters, route.GoalPercent);
}

/// <summary>A service of a route that is monitored.</summary>
internal sealed record MonitoredServiceState(
    int IdDeliveryService, int Position, string Customer, string Address, string? Invoice, string Status, bool CanChange, double Latitude,
    double Longitude, DateTimeOffset? Estimate, int? EstimatedMeters, DateTimeOffset? Arrived, DateTimeOffset? Left, int? TravelledMeters)
{
    public static MonitoredServiceState Of(MonitoredService service) => new(
        service.ServiceId, service.Position, service.Customer, service.Address, service.Invoice, service.Status.Describe(), service.CanChange,
        service.Latitude, service.Longitude, service.Estimate, service.EstimatedMeters, service.Arrived, service.Left, service.TravelledMeters);
}
