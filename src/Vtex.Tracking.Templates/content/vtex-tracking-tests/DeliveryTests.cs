using Vtex.Tracking;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Models;
using Xunit;

namespace Tracking_Tests1;

public sealed class DeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_store_sees_that_a_parcel_was_delivered()
    {
        // The real service, but here: any user name opens an account of its own, and the clock moves when the test says so.
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: Ct);
        using var tracking = new VtexTrackingClient(new VtexTrackingOptions
        {
            BaseAddress = emulator.TrackingAddress,
            Username = "minha-loja",
            Password = "segredo",
            TimeProvider = emulator.Clock,
        });

        await tracking.Routes.CreateAsync(
            new RoutedDeliveryServices
            {
                DeliveryServiceRoute = new DeliveryServiceRoute
                {
                    Carrier = new Carrier { Username = "joao.motoboy" },
                    DisplacementType = "moto",
                    DeliveryServiceDate = emulator.Clock.GetUtcNow(),
                },
                DeliveryService =
                [
                    new DeliveryService
                    {
                        DeliveryServiceType = DeliveryServiceType.Delivery,
                        InvoiceOrderOfService = "000481",
                        ShipperCustomer = new ShipperCustomer
                        {
                            LegalType = "PF",
                            AddressStreet = "Avenida Paulista",
                            PostalCode = "01310-200",
                        },
                    },
                ],
            },
            Ct);
        var found = await tracking.Services.FindByInvoiceAsync("000481", cancellationToken: Ct);
        var id = found.Data![0].IdDeliveryService!.Value;

        var joao = emulator.GetOrCreateUniverse("minha-loja").GetDriver("joao.motoboy");
        await joao.StartAsync(id);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(25), Ct);
        await joao.DeliverAsync(id, new() { ReceiverName = "Helena" });

        var delivered = await tracking.Services.GetAsync(id, cancellationToken: Ct);
        Assert.Equal(DeliveryServiceStatus.Done, delivered.DeliveryServiceStatus?.Description);
        Assert.Equal("Helena", delivered.DeliveryServiceRouteItem![0].ReceiverName);
    }
}
