using System.Globalization;
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
        "DriverName", "VehiclePlate", "Address",
    ];

    /// <summary>Values that stand for those of a message, for the check of a template.</summary>
    public static IReadOnlyDictionary<string, TagValue> Samples { get; } =
        Names.ToDictionary(name => name, name => new TagValue(name == "Logo" ? "<img alt=\"\">" : name, name == "Logo"), StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, TagValue> Of(OutboxEntry entry, string shipper, string link, string? logo)
    {
        var (occasion, service) = (entry.Occasion, entry.Occasion.Service);
        var (details, stop) = (service.Details, service.CurrentStop);
        var expected = service.Estimate?.Current;
        return new Dictionary<string, TagValue>(StringComparer.OrdinalIgnoreCase)
        {
            ["Logo"] = new(logo ?? "", IsMarkup: true),
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
            ["HEC"] = new(expected is { } time ? Hour(BrasiliaTime.Of(time)) : ""),
            ["OutForDelivery"] = new(stop?.DisplacementStarted is { } started ? Hour(BrasiliaTime.Of(started)) : ""),
            ["DriverName"] = new($"{occasion.Driver?.Details.FirstName} {occasion.Driver?.Details.LastName}".Trim()),
            ["VehiclePlate"] = new(occasion.Route?.Details.VehiclePlate ?? ""),
            ["Address"] = new(AddressOf(details)),
        };
    }

    private static string Day(DateTimeOffset? time) =>
        time is { } instant ? BrasiliaTime.Of(instant).ToString("dd'/'MM'/'yyyy", Invariant) : "";

    private static string Hour(DateTime local) => local.ToString("HH':'mm", Invariant);

    private static DateTime StartOf(DateTimeOffset time)
    {
        var local = BrasiliaTime.Of(time);
        return local.Date.AddHours(local.Hour);
    }

    private static DateTime EndOf(DateTimeOffset time, int hours)
    {
        var start = StartOf(time);
        return start > DateTime.MaxValue.AddHours(-hours) ? DateTime.MaxValue : start.AddHours(hours);
    }

    private static string PeriodOf(DateTimeOffset time) => BrasiliaTime.Of(time).Hour switch
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
