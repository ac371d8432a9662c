using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Finds who delivers a service, a carrier or the shipper itself, and on which days nobody does.</summary>
internal static class Deliverers
{
    /// <summary>Determines whether a day is a holiday of the nation, or of the shipper.</summary>
    public static bool IsHoliday(this WorldState state, DateOnly day) => state.IsHoliday(day, null);

    /// <summary>Determines whether a day is a holiday of the nation, or of who delivers: a carrier, or the shipper when it is null.</summary>
    public static bool IsHoliday(this WorldState state, DateOnly day, int? carrierId) =>
        NationalHolidays.IsHoliday(day) || state.Account.Holidays(carrierId).Contains(day);

    /// <summary>
    /// The carrier that delivers a service: that of the driver of its route, otherwise the one that the shipper named; null for the
    /// shipper itself.
    /// </summary>
    public static int? CarrierOf(this WorldState state, DeliveryService service) =>
        (service.CurrentStop is { Status: not RouteItemStatus.Cancelled } stop
            ? state.DriverOf(state.Routes.Get(stop.RouteId)).Details.ShippingCompanyId
            : null)
        ?? state.NamedCarrierOf(service.Details);

    /// <summary>The carrier that the shipper named, by its CNPJ or its id; null when it named none.</summary>
    public static int? NamedCarrierOf(this WorldState state, ServiceDetails details) =>
        (details.CarrierCnpj is { Length: > 0 } cnpj
            ? state.Account.IdOf<CarrierCompany>(SettingKind.Carrier, carrier => IsSame(carrier.Document, cnpj))
            : null)
        ?? details.ShippingCompanyId;

    private static bool IsSame(string? one, string other) => one is { Length: > 0 } && CheckDigits.Bare(one) == CheckDigits.Bare(other);
}
