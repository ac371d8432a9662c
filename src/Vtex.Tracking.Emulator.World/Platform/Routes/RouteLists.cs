using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Lists and shows routes. Used inside of a reading of the world.</summary>
internal sealed class RouteLists(WorldState state, PlatformScope? scope)
{
    public RoutePage Page(RouteFilter filter, int page, int pageSize)
    {
        var drivers = DriversLike(filter.Driver);
        var (total, rows, skip) = (0, new List<RouteRow>(), (long)(page - 1) * pageSize);
        foreach (var route in state.Routes.All.Where(Fits))
        {
            if (total++ >= skip && rows.Count < pageSize)
                rows.Add(RowOf(route));
        }

        return new RoutePage(total, rows);

        bool Fits(Route route) =>
            drivers?.Contains(route.Details.Driver.Username) != false
            && (filter.CreatedFrom is null || BrasiliaTime.DayOf(route.Created) >= filter.CreatedFrom)
            && (filter.CreatedUntil is null || BrasiliaTime.DayOf(route.Created) <= filter.CreatedUntil)
            && scope?.Sees(route) != false;
    }

    /// <summary>The user names of the drivers whose name or user name holds a text; null for all of them.</summary>
    public HashSet<string>? DriversLike(string? text) => text is null ? null : [.. state.Drivers.Profiles
        .Where(driver => PlainLetters.Contains($"{ServiceTexts.NameOf(driver.Details)} {driver.Details.Username}", text))
        .Select(driver => driver.Details.Username)];

    public IReadOnlyList<RouteDriver> Drivers(string letters, int most) => [.. state.Drivers.Profiles
        .Where(driver => driver.Details.Active == true && scope?.Sees(driver) != false)
        .Where(driver => PlainLetters.Contains($"{ServiceTexts.NameOf(driver.Details)} {driver.Details.Username}", letters))
        .Take(most)
        .Select(driver => new RouteDriver(driver.Details.Username, ServiceTexts.NameOf(driver.Details)))];

    public IReadOnlyList<RouteStartAddress> Starts() => [.. Starts(SettingKind.Branch, RouteStartKind.Branch), .. Starts(SettingKind.Carrier, RouteStartKind.Carrier)];

    /// <summary>
    /// The address that a new route of a driver begins at unless another one is given: that of the driver's branch or carrier,
    /// otherwise the first one of the shipper.
    /// </summary>
    public PostalAddress? StartOf(string driver)
    {
        var details = state.Drivers[driver].Details;
        return AddressOf(SettingKind.Branch, details.ShipperBranchId) ?? AddressOf(SettingKind.Carrier, details.ShippingCompanyId)
            ?? Starts(SettingKind.Branch, RouteStartKind.Branch).FirstOrDefault()?.Address;
    }

    public PlatformRoute Show(Route route)
    {
        var driver = state.DriverOf(route).Details;
        return new PlatformRoute
        {
            RouteId = route.Id,
            Status = route.Status,
            Driver = driver.Username,
            DriverName = ServiceTexts.NameOf(driver),
            DriverCpf = driver.Cpf,
            Created = route.Created.ToUniversalTime(),
            Date = BrasiliaTime.DayOf(route.Details.Date),
            ItinerantDate = DayOf(route.Details.ItinerantDate),
            DisplacementType = route.Details.DisplacementType,
            RegistrationPlate = route.Details.VehiclePlate,
            Start = AddressOf(route.Details.Start),
            HasBegun = route.WorkDayStarted is not null,
            Services = [.. route.ServiceIds.Index().Select(place => ServiceOf(route, place.Item, place.Index + 1)).OfType<PlatformRouteService>()],
        };
    }

    public static DateOnly? DayOf(DateTimeOffset? time) => time is { } instant ? BrasiliaTime.DayOf(instant) : null;

    private PlatformRouteService? ServiceOf(Route route, int id, int position) => state.Services.Find(id)?.Service is not { } service ? null : new PlatformRouteService
    {
        ServiceId = id,
        Position = position,
        Customer = service.Details.Customer.FullName,
        Description = service.Details.Description,
        Address = ServiceTexts.AddressOf(service.Details.Customer),
        Status = service.Status,
        IsOpen = state.OpenStop(route.Id, id) is not null,
    };

    private RouteRow RowOf(Route route) => new()
    {
        RouteId = route.Id,
        Status = route.Status,
        Driver = route.Details.Driver.Username,
        DriverName = ServiceTexts.NameOf(state.DriverOf(route).Details),
        Created = route.Created.ToUniversalTime(),
        Date = BrasiliaTime.DayOf(route.Details.Date),
        ItinerantDate = DayOf(route.Details.ItinerantDate),
        Services = route.ServiceIds.Length,
    };

    private IEnumerable<RouteStartAddress> Starts(SettingKind setting, RouteStartKind kind) => state.Account.Of(setting).All
        .Where(entry => scope?.Sees(entry) != false && entry.Setting is CompanySetting { IsActive: true, Address.PostalCode: not null })
        .Select(entry => (entry.Id, Company: (CompanySetting)entry.Setting))
        .Select(one => new RouteStartAddress(kind, one.Id, one.Company.DisplayName, one.Company.Address!));

    private PostalAddress? AddressOf(SettingKind setting, int? id) =>
        state.Account.Find<CompanySetting>(setting, id)?.Address is { PostalCode: not null } address ? address : null;

    private static PostalAddress? AddressOf(RouteStart? start) => start is null ? null : new PostalAddress
    {
        Street = start.Street,
        Number = start.Number,
        PostalCode = start.PostalCode,
        City = start.City,
        State = start.State,
    };
}
