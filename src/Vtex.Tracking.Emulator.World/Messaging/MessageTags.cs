using System.Globalization;
using System.Net;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>The tags of messages (documented), and their values. What is not known is empty text.</summary>
internal static class MessageTags
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The names of all tags.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Logo", "ShipperName", "ShipperCustomerFirstName", "InvoiceOrderOfService", "OrderNumber", "DeliveryDay", "Link",
        "NonDeliveryReason", "ItinerantDate", "UpTo", "Interval", "Period", "HEC", "OutForDelivery",
        "DriverName", "DriverPhoto", "VehiclePlate", "Address", "Color",
    ];

    /// <summary>Values that stand for those of a message, for the check of a template.</summary>
    public static IReadOnlyDictionary<string, TagValue> Samples { get; } =
        Names.ToDictionary(name => name, name => new TagValue(name, IsMarkup: name is "Logo" or "DriverPhoto"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the agency, or that of the account while the agency has none of its own.</summary>
    public static string SenderOf(OutboxEntry entry, string account) =>
        entry.Occasion.Agency.Name == DefaultSettings.Agency.Name ? account : entry.Occasion.Agency.Name;

    public static Dictionary<string, TagValue> Of(OutboxEntry entry, string account, string link)
    {
        var (occasion, service) = (entry.Occasion, entry.Occasion.Service!);
        var offset = BrazilianZones.OffsetOf(occasion.Driver?.Details.TimeZone);
        var shipper = SenderOf(entry, account);
        var (details, stop) = (service.Details, service.CurrentStop);
        var expected = service.Estimate is { } estimate ? Local(estimate.Current, offset) : (DateTime?)null;
        return new Dictionary<string, TagValue>(StringComparer.OrdinalIgnoreCase)
        {
            ["Logo"] = new(Picture(occasion.Agency.Logo, shipper), IsMarkup: true),
            ["ShipperName"] = new(shipper),
            ["ShipperCustomerFirstName"] = new(details.Customer.FirstName ?? details.Customer.CompanyName ?? ""),
            ["InvoiceOrderOfService"] = new(details.Invoice ?? ""),
            ["OrderNumber"] = new(details.OrderNumber ?? ""),
            ["DeliveryDay"] = new(Day(occasion.Route?.Details.Date)),
            ["Link"] = new(link),
            ["NonDeliveryReason"] = new(service.NonDeliveryReason ?? ""),
            ["ItinerantDate"] = new(Day(occasion.Route?.Details.ItinerantDate)),
            ["UpTo"] = new(expected is { } latest ? Hour(EndOf(latest, entry.Settings.Hours)) : ""),
            ["Interval"] = new(expected is { } middle ? $"entre {Hour(StartOf(middle))} e {Hour(EndOf(middle, entry.Settings.Hours))}" : ""),
            ["Period"] = new(expected is { } part ? PeriodOf(part) : ""),
            ["HEC"] = new(expected is { } time ? Hour(time) : ""),
            ["OutForDelivery"] = new(stop?.DisplacementStarted is { } started ? Hour(Local(started, offset)) : ""),
            ["DriverName"] = new($"{occasion.Driver?.Details.FirstName} {occasion.Driver?.Details.LastName}".Trim()),
            ["DriverPhoto"] = new(Picture(occasion.Driver?.Details.Photo, "Entregador"), IsMarkup: true),
            ["Color"] = new(occasion.Agency.Color ?? ""),
            ["VehiclePlate"] = new(occasion.Route?.Details.VehiclePlate ?? ""),
            ["Address"] = new(AddressOf(details)),
        };
    }

    /// <summary>The tags of the e-mail for a new password.</summary>
    public static Dictionary<string, TagValue> OfRecovery(OutboxEntry entry, string account, string code)
    {
        var (occasion, shipper) = (entry.Occasion, SenderOf(entry, account));
        var offset = BrazilianZones.OffsetOf(occasion.Driver!.Details.TimeZone);
        return new Dictionary<string, TagValue>(StringComparer.OrdinalIgnoreCase)
        {
            ["Logo"] = new(Picture(occasion.Agency.Logo, shipper), IsMarkup: true),
            ["Color"] = new(occasion.Agency.Color ?? ""),
            ["ShipperName"] = new(shipper),
            ["DriverName"] = new(occasion.Driver.Details.FirstName ?? occasion.Driver.Details.Username),
            ["Code"] = new(code),
            ["Expires"] = new(Hour(Local(occasion.Code!.Expires, offset))),
        };
    }

    private static string Day(DateTimeOffset? time) =>
        time is { } instant ? BrasiliaTime.Of(instant).ToString("dd'/'MM'/'yyyy", Invariant) : "";

    private static string Hour(DateTime local) => local.ToString("HH':'mm", Invariant);

    // The calendar ends nowhere near a delivery, but a clock may be set to its ends.
    private static DateTime Local(DateTimeOffset time, TimeSpan offset) => new(Math.Max(0, time.UtcTicks + offset.Ticks));

    private static string Picture(string? source, string alternative) => source is null
        ? ""
        : $"<img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{WebUtility.HtmlEncode(alternative)}\" style=\"max-height:64px\">";

    private static DateTime StartOf(DateTime local) => local.Date.AddHours(local.Hour);

    private static DateTime EndOf(DateTime time, int hours)
    {
        var start = StartOf(time);
        return start > DateTime.MaxValue.AddHours(-hours) ? DateTime.MaxValue : start.AddHours(hours);
    }

    private static string PeriodOf(DateTime local) => local.Hour switch
    {
        < 12 => "manhã",
        < 18 => "tarde",
        _ => "noite",
    };

    private static string AddressOf(ServiceDetails details)
    {
        var customer = details.Customer;
        var street = string.Join(", ", new[] { customer.Street, customer.Number, customer.Complement }.Where(part => !string.IsNullOrEmpty(part)));
        var town = string.Join("/", new[] { customer.City, customer.State }.Where(part => !string.IsNullOrEmpty(part)));
        return string.Join(" – ", new[] { street, town }.Where(part => part.Length > 0));
    }
}
