using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Filters services, and makes rows of them. Used inside of a reading of the world.</summary>
internal sealed class ServiceList(WorldState state, ServiceFilter filter, PlatformScope? scope)
{
    private readonly HashSet<string> _drivers = filter.Driver is not { } named ? [] : [.. state.Drivers.Profiles
        .Where(driver => PlainLetters.Contains($"{driver.Details.FirstName} {driver.Details.LastName} {driver.Details.Username}", named))
        .Select(driver => driver.Details.Username)];

    public ServicePage Page(int page, int pageSize)
    {
        var (total, rows, skip) = (0, new List<ServiceRow>(), (long)(page - 1) * pageSize);
        foreach (var service in Candidates.Where(Fits))
        {
            if (total++ >= skip && rows.Count < pageSize)
                rows.Add(RowOf(service));
        }

        return new ServicePage(total, rows);
    }

    // One invoice is found without a look at the others.
    private IEnumerable<DeliveryService> Candidates => filter.Invoice is { } invoice
        ? state.Services.FindByInvoice(invoice).Select(entry => entry.Service)
        : state.Services.All;

    private bool Fits(DeliveryService service) =>
        (filter.Status is null || service.Status == filter.Status)
        && (filter.Type is null || StatusNames.Same(service.Details.Type, filter.Type))
        && (filter.RegisteredFrom is null || BrasiliaTime.DayOf(service.Created) >= filter.RegisteredFrom)
        && (filter.RegisteredUntil is null || BrasiliaTime.DayOf(service.Created) <= filter.RegisteredUntil)
        && (filter.IsOpen is null || filter.IsOpen == !ServiceLifecycle.IsFinished(service.Status))
        && (filter.FinishedUntil is null || (service.Finished is { } finished && BrasiliaTime.DayOf(finished) <= filter.FinishedUntil))
        && (filter.Driver is null || (DriverOf(service) is { } driver && _drivers.Contains(driver)))
        && (filter.Customer is null || PlainLetters.Contains(service.Details.Customer.FullName, filter.Customer))
        && (filter.CarrierId is null || PlatformScope.CarrierOf(state, service) == filter.CarrierId)
        && scope?.Sees(service) != false;

    private string? DriverOf(DeliveryService service) =>
        service.CurrentStop is { } stop ? state.Routes.Get(stop.RouteId).Details.Driver.Username : null;

    private ServiceRow RowOf(DeliveryService service) => new()
    {
        ServiceId = service.Id,
        Type = service.Details.Type,
        Driver = DriverOf(service),
        Customer = service.Details.Customer.FullName,
        Partner = ServiceTexts.PartnerOf(state, service.Details.PartnerCnpj),
        Invoice = service.Details.Invoice,
        InvoiceSerie = service.Details.InvoiceSerie,
        Created = service.Created.ToUniversalTime(),
        Finished = service.Finished?.ToUniversalTime(),
        Description = service.Details.Description,
        Status = service.Status,
        DeliveredReason = service.Status == ServiceStatus.Delivered ? service.CurrentStop?.Reason : null,
        NotDeliveredReason = service.NonDeliveryReason,
    };
}
