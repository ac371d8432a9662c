using Vtex.Tracking.Models;

namespace Vtex.Tracking.NetFramework.Smoke;

/// <summary>A bit of everything that the SDK does, told line by line.</summary>
internal static class Walk
{
    private const int Services = 60; // three pages, of 25 each

    public static async Task GoAsync(Uri address, TextWriter output)
    {
        using var tracking = new VtexTrackingClient(new VtexTrackingOptions
        {
            BaseAddress = address,
            Username = "minha-loja",
            Password = "segredo",
        });

        await tracking.Services.CreateAsync([.. Enumerable.Range(1, Services).Select(Service)]);
        output.WriteLine($"created: {Services}");
        output.WriteLine($"listed: {await CountAsync(tracking)}");
        await ReadTwiceAsync(tracking, output);
        await RefuseAsync(tracking, output);
        output.WriteLine($"documents: {Cpf.Parse("52998224725")}, {Cep.Parse("01310200")}");
    }

    private static async Task<int> CountAsync(VtexTrackingClient tracking)
    {
        var count = 0;
        await foreach (var _ in tracking.Services.ListAsync())
            count++;
        return count;
    }

    private static async Task ReadTwiceAsync(VtexTrackingClient tracking, TextWriter output)
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await tracking.Services.GetAsync(1);
            output.WriteLine(
                $"read: {answer.AddressStreet}, {answer.DeliveryServiceStatus?.Description}, from {answer.Freshness!.Source}");
        }
    }

    private static async Task RefuseAsync(VtexTrackingClient tracking, TextWriter output)
    {
        try
        {
            await tracking.Services.GetAsync(12345);
        }
        catch (VtexException exception)
        {
            output.WriteLine($"not there: {exception.GetType().Name}");
        }

        try
        {
            await tracking.Services.CreateAsync(new DeliveryService { DeliveryServiceType = DeliveryServiceType.Delivery, ShipperCustomer = Customer("") });
        }
        catch (VtexException exception)
        {
            output.WriteLine($"not sent: {exception.GetType().Name}");
        }
    }

    private static DeliveryService Service(int number) => new()
    {
        DeliveryServiceType = DeliveryServiceType.Delivery,
        InvoiceOrderOfService = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ShipperCustomer = Customer("01310200"),
    };

    private static ShipperCustomer Customer(string postalCode) => new()
    {
        LegalType = "PF",
        FirstName = "Helena",
        AddressStreet = "Avenida Paulista",
        PostalCode = postalCode,
    };
}
