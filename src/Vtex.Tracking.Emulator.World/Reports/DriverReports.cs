using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>Reports about drivers.</summary>
internal sealed class DriverReports(ReportContext context)
{
    /// <summary>The days' work that match, in the order of their beginning.</summary>
    public IEnumerable<WorkDay> FindWork(ReportFilter filter)
    {
        var days = ReportContext.Days(filter.From, filter.Until);
        return context.State.Routes.WorkDays.Where(work =>
            BrasiliaTime.DayOf(work.Started) is var day && day >= days.First && day <= days.Last && IsWanted(work, filter));
    }

    public WorkDayRow RowOf(WorkDay work)
    {
        var (driver, route) = (context.State.Drivers[work.Driver], context.State.Routes.Get(work.RouteId));
        var end = work.Finished ?? context.Now;
        var ended = route.ServiceIds.Select(context.State.Services.Find).SelectMany(entry => entry?.Service.RouteItems ?? [])
            .Where(stop => stop.RouteId == work.RouteId && stop.Left >= work.Started && stop.Left <= end).ToList();
        return new WorkDayRow
        {
            Driver = work.Driver,
            Name = NameOf(driver),
            Carrier = CarrierOf(driver),
            RouteId = work.RouteId,
            Started = work.Started.ToUniversalTime(),
            Finished = work.Finished?.ToUniversalTime(),
            Duration = end > work.Started ? end - work.Started : TimeSpan.Zero,
            Done = ended.Count(stop => stop.Receipt is not null),
            NotDone = ended.Count(stop => stop.Receipt is null),
        };
    }

    /// <summary>The drivers that match, by id.</summary>
    public IEnumerable<DriverProfile> FindDrivers(int? carrierId)
    {
        // A partner sees the drivers of its services, and no others.
        var ofPartner = context.Scope?.User.PartnerId is null ? null : context.Facts.Parties.Skip(1).Where(context.IsSeen).Select(party => party.Driver).ToHashSet();
        return context.State.Drivers.Profiles.Where(driver =>
            (carrierId is null || driver.Details.ShippingCompanyId == carrierId)
            && context.Scope?.Sees(driver) != false
            && ofPartner?.Contains(driver.Id) != false);
    }

    public DriverStatusRow RowOf(DriverProfile driver)
    {
        var route = context.State.Routes.FindLatest(driver.Details.Username, BrasiliaTime.DayOf(context.Now));
        return new DriverStatusRow
        {
            DriverId = driver.Id,
            Driver = driver.Details.Username,
            Name = NameOf(driver),
            Carrier = CarrierOf(driver),
            IsActive = driver.Details.IsActive != false,
            IsOnline = driver.Online,
            BatteryPercent = driver.BatteryPercent,
            LastSeen = driver.Seen?.ToUniversalTime(),
            Latitude = driver.Position?.Latitude,
            Longitude = driver.Position?.Longitude,
            RouteId = route?.Id,
            OpenStops = route is null ? null : context.State.OpenServices(route).Count(),
        };
    }

    /// <summary>Adds what drivers do to the dashboard.</summary>
    public Dashboard AddTo(Dashboard dashboard)
    {
        var routes = context.State.Routes.All.Where(route => BrasiliaTime.DayOf(route.Details.Date) == dashboard.Day && context.Scope?.Sees(route) != false).ToList();
        var drivers = FindDrivers(null).ToList();
        return dashboard with
        {
            ActiveRoutes = routes.Count(route => route.Status == RouteStatus.Active),
            FinishedRoutes = routes.Count(route => route.Status == RouteStatus.Finished),
            DriversOnline = drivers.Count(driver => driver.Online),
            Drivers = drivers.Count(driver => driver.Details.IsActive != false),
        };
    }

    private static string NameOf(DriverProfile driver) => $"{driver.Details.FirstName} {driver.Details.LastName}".Trim();

    private string? CarrierOf(DriverProfile driver) => context.CarrierName(driver.Details.ShippingCompanyId ?? 0);

    private bool IsWanted(WorkDay work, ReportFilter filter)
    {
        var driver = context.State.Drivers[work.Driver].Details;
        var route = context.State.Routes.Get(work.RouteId);
        return (filter.CarrierId is null || driver.ShippingCompanyId == filter.CarrierId)
            && (filter.BranchId is null || driver.ShipperBranchId == filter.BranchId)
            && (filter.PartnerId is null || route.ServiceIds.Any(id => context.State.Services.Find(id) is not null && context.Facts.PartyOf(id).Partner == filter.PartnerId))
            && context.Scope?.Sees(route) != false;
    }
}
