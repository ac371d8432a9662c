using System.Globalization;
using Vtex.Tracking.Models;

namespace Quickstart;

/// <summary>Prints the steps, each with the time on the shared clock.</summary>
internal sealed class Printer(TextWriter output, TimeProvider clock)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public void Title(string title, string subtitle)
    {
        output.WriteLine();
        output.WriteLine($"  {title}");
        output.WriteLine($"  {subtitle}");
    }

    public void Step(string text)
    {
        output.WriteLine();
        output.WriteLine($"  {Brasilia(clock.GetUtcNow())}  {text}");
    }

    public async Task ShowAsync(IAsyncEnumerable<DeliveryServiceResponse> services)
    {
        await foreach (var service in services)
        {
            var status = service.DeliveryServiceStatus?.Description;
            output.WriteLine(
                $"         #{service.IdDeliveryService}  NF {service.InvoiceOrderOfService}  {Recipient(service),-24}" +
                $"{service.AddressCity,-15} {service.State?.Code}   {status}");
        }
    }

    public void Detail(DeliveryServiceResponse service)
    {
        var stop = service.DeliveryServiceRouteItem![^1];
        var outcome = stop.ReceiverName is { } receiver
            ? $"received by {receiver}"
            : $"{service.NonDeliveryReason?.Description}: {stop.NonDeliveryDescription}";
        output.WriteLine(
            $"         #{service.IdDeliveryService}  {Brasilia(stop.StartDisplacementDateTime)} to {Brasilia(stop.DeliveryLeft)}, " +
            $"attempt {service.DeliveryAttempts}: {outcome}");
    }

    private static string Recipient(DeliveryServiceResponse service) =>
        service.ShipperCustomer?.CompanyName ?? $"{service.ShipperCustomer?.FirstName} {service.ShipperCustomer?.LastName}";

    private static string Brasilia(DateTimeOffset? time) =>
        time?.ToOffset(TimeSpan.FromHours(-3)).ToString("HH:mm", Invariant) ?? "--:--";
}
