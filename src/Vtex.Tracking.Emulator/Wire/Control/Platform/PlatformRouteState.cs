using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A page of the platform's list of routes.</summary>
internal sealed record PlatformRouteListState(int Total, IEnumerable<PlatformRouteRowState> Data);

/// <summary>A row of the platform's list of routes.</summary>
internal sealed record PlatformRouteRowState(
    int IdDeliveryServiceRoute, string Status, string Driver, string DriverName, DateTimeOffset Created, DateOnly Date, DateOnly? ItinerantDate, int Services)
{
    public static PlatformRouteRowState Of(RouteRow row) => new(
        row.RouteId, row.Status.Describe(), row.Driver, row.DriverName, row.Created, row.Date, row.ItinerantDate, row.Services);
}

/// <summary>The details of a route.</summary>
internal sealed record PlatformRouteState(
    int IdDeliveryServiceRoute, string Status, string Driver, string DriverName, string? DriverCpf, DateTimeOffset Created, DateOnly Date,
    DateOnly? ItinerantDate, string DisplacementType, string? RegistrationPlate, PostalAddress? Start, bool HasBegun,
    IEnumerable<PlatformRouteServiceState> Services)
{
    public static PlatformRouteState Of(PlatformRoute route) => new(
        route.RouteId, route.Status.Describe(), route.Driver, route.DriverName, route.DriverCpf, route.Created, route.Date, route.ItinerantDate,
        route.DisplacementType, route.RegistrationPlate, route.Start, route.HasBegun, route.Services.Select(PlatformRouteServiceState.Of));
}

/// <summary>A service in the details of a route.</summary>
internal sealed record PlatformRouteServiceState(
    int IdDeliveryService, int Position, string Customer, string? Description, string Address, string Status, bool IsOpen)
{
    public static PlatformRouteServiceState Of(PlatformRouteService service) => new(
        service.ServiceId, service.Position, service.Customer, service.Description, service.Address, service.Status.Describe(), service.IsOpen);
}

/// <summary>A page of the services that wait for a route.</summary>
internal sealed record WaitingServiceListState(int Total, IEnumerable<WaitingServiceState> Data);

/// <summary>A service that waits for a route.</summary>
internal sealed record WaitingServiceState(
    int IdDeliveryService, string Customer, string? Partner, string? Invoice, string? OrderNumber, string Address, string PostalCode,
    DateTimeOffset? Deadline, int? DeadlineDays, DateTimeOffset Created, double? Weight)
{
    public static WaitingServiceState Of(WaitingService row) => new(
        row.ServiceId, row.Customer, row.Partner, row.Invoice, row.OrderNumber, row.Address, row.PostalCode, row.Deadline, row.DeadlineDays,
        row.Created, row.Weight);
}

/// <summary>Services in the order of the shortest time.</summary>
internal sealed record ServiceOrderState(IEnumerable<int> Services);
