using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The contents of the printed delivery slip (Canhoto) of a route. That it has data of route and services is documented; which is chosen by us.</summary>
internal sealed record DeliverySlip(
    string Account, int RouteId, DateOnly Date, DateOnly? ItinerantDate, string Driver, string? Carrier, string Vehicle, string Start,
    DateTimeOffset Printed, IReadOnlyList<DeliverySlipEntry> Entries)
{
    /// <summary>The largest number of services of one print. Chosen by us.</summary>
    public const int MaxServices = 500;

    /// <exception cref="WorldRuleException">There is nothing to print, or too much.</exception>
    public static DeliverySlip Of(WorldState state, string account, Route route, HashSet<int>? wanted, DateTimeOffset now)
    {
        var entries = route.ServiceIds.Index().Where(place => wanted?.Contains(place.Item) != false)
            .Select(place => state.Services.Find(place.Item)?.Service is { } service ? DeliverySlipEntry.Of(service, place.Index + 1) : null)
            .OfType<DeliverySlipEntry>().ToList();
        Require(entries.Count > 0, "There is no service to print.");
        Require(entries.Count <= MaxServices, $"At most {MaxServices} services are printed at once; these are {entries.Count}. Tick fewer.");
        var driver = state.DriverOf(route).Details;
        var start = route.Details.Start;
        return new DeliverySlip(
            account,
            route.Id,
            BrasiliaTime.DayOf(route.Details.Date),
            RouteLists.DayOf(route.Details.ItinerantDate),
            ServiceTexts.NameOf(driver) is { Length: > 0 } name ? name : driver.Username,
            state.Account.Find<CarrierCompany>(SettingKind.Carrier, driver.ShippingCompanyId)?.DisplayName,
            string.Join(" ", new[] { route.Details.DisplacementType, route.Details.VehiclePlate }.Where(part => !string.IsNullOrEmpty(part))),
            start is null ? "" : ServiceTexts.Joined(", ", start.Street, start.Number, start.City, start.State, start.PostalCode),
            now,
            entries);
    }
}

/// <summary>A service on a delivery slip.</summary>
internal sealed record DeliverySlipEntry(
    int Position, int ServiceId, string Recipient, string Phone, string Address, string PostalCode, string? Invoice, string? OrderNumber,
    string? Description, double? Weight, double? AmountToReceive, DateOnly? Scheduled)
{
    public static DeliverySlipEntry Of(DeliveryService service, int position)
    {
        var (details, customer) = (service.Details, service.Details.Customer);
        return new DeliverySlipEntry(
            position, service.Id, customer.FullName, ServiceTexts.Joined(" ", customer.PhoneAreaCode, customer.PhoneNumber),
            ServiceTexts.AddressOf(customer), customer.PostalCode,
            details.InvoiceSerie is { Length: > 0 } serie ? $"{details.Invoice} / {serie}" : details.Invoice,
            details.OrderNumber, details.Description, details.Weight, details.AmountToReceive,
            RouteLists.DayOf(details.Scheduling?.CustomerTime ?? details.Scheduling?.ShipperTime));
    }
}
