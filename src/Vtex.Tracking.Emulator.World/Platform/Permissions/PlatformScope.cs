using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>
/// The data that a user sees: that of its branch, its partner or its carrier; all of it, when it has none of them. Used inside of a
/// change or a reading of the world.
/// </summary>
internal sealed class PlatformScope(WorldState state, PlatformUser user)
{
    private readonly string? _branch = state.Account.Find<Branch>(SettingKind.Branch, user.BranchId)?.Document;
    private readonly string? _partner = state.Account.Find<Partner>(SettingKind.Partner, user.PartnerId)?.Cnpj;

    public PlatformUser User => user;

    public bool IsLimited => user is not { BranchId: null, PartnerId: null, CarrierId: null };

    public bool Sees(DeliveryService service) =>
        (user.BranchId is null || IsSame(service.Details.BranchCnpj, _branch))
        && (user.PartnerId is null || IsSame(service.Details.PartnerCnpj, _partner))
        && (user.CarrierId is null || CarrierOf(state, service) == user.CarrierId);

    /// <summary>Determines whether the user may change a service; one that a carrier delivers needs a permission of its own.</summary>
    public bool MayChange(DeliveryService service) => Sees(service)
        && (CarrierOf(state, service) is null || PermissionTable.Allows(user.Groups, PlatformArea.CarrierDeliveries));

    /// <summary>A service that the user enters belongs to its branch, partner or carrier.</summary>
    public ServiceDetails Own(ServiceDetails details) => details with
    {
        BranchCnpj = _branch ?? details.BranchCnpj,
        PartnerCnpj = _partner ?? details.PartnerCnpj,
        ShippingCompanyId = user.CarrierId ?? details.ShippingCompanyId,
    };

    public bool Sees(Route route) => !IsLimited
        || (user.CarrierId is { } carrier && state.DriverOf(route).Details.ShippingCompanyId == carrier)
        || (user.BranchId is { } branch && state.DriverOf(route).Details.ShipperBranchId == branch)
        || route.ServiceIds.Any(id => state.Services.Find(id) is { } entry && Sees(entry.Service));

    public bool Sees(DriverProfile driver) => Sees(new SettingEntry(driver.Id, driver.Created, driver.Details));

    public bool Sees(SettingEntry entry) => !IsLimited || entry.Setting switch
    {
        DriverDetails driver => (user.CarrierId is null || driver.ShippingCompanyId == user.CarrierId) && (user.BranchId is null || driver.ShipperBranchId == user.BranchId),
        Holiday holiday => holiday.CarrierId == user.CarrierId,
        CustomerDetails => Customers.Contains(entry.Id),
        Branch => user.BranchId is null || entry.Id == user.BranchId,
        CarrierCompany => user.CarrierId is null || entry.Id == user.CarrierId,
        _ => true,
    };

    /// <summary>Gives a setting that the user creates to its carrier or branch.</summary>
    public AccountSetting Own(AccountSetting setting) => setting switch
    {
        DriverDetails driver when IsLimited => driver with
        {
            ShippingCompanyId = user.CarrierId ?? driver.ShippingCompanyId,
            ShipperBranchId = user.BranchId ?? driver.ShipperBranchId,
        },
        Holiday holiday when user.CarrierId is { } carrier => holiday with { CarrierId = carrier },
        _ => setting,
    };

    /// <summary>The carrier that makes a delivery: by its CNPJ, by its id, or by the driver of its route; null when none does.</summary>
    public static int? CarrierOf(WorldState state, DeliveryService service) => state.NamedCarrierOf(service.Details)
        ?? (service.CurrentStop is { } stop ? state.DriverOf(state.Routes.Get(stop.RouteId)).Details.ShippingCompanyId : null);

    private HashSet<int> Customers => field ??= [.. state.Services.All.Where(Sees).Select(service => service.CustomerId)];

    private static bool IsSame(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && CheckDigits.Bare(one) == CheckDigits.Bare(other);
}
