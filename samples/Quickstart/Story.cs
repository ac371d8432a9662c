using Vtex.Tracking;
using Vtex.Tracking.Emulator;

namespace Quickstart;

/// <summary>A store's day: services are created and routed, a driver delivers one and fails another, the store looks.</summary>
public static class Story
{
    public static async Task TellAsync(TextWriter output)
    {
        await using var emulator = await TrackingEmulator.StartAsync(new TrackingEmulatorOptions { StartTime = Orders.Morning });
        using var tracking = new VtexTrackingClient(new VtexTrackingOptions
        {
            BaseAddress = emulator.TrackingAddress,
            Username = "loja-maracuja",
            Password = "um-segredo",
            TimeProvider = emulator.Clock,
        });
        var screen = new Screen(output, emulator.Clock);
        screen.Title("VTEX Tracking, from the contract to a delivered parcel", $"emulator at {emulator.BaseAddress}");

        await CreateServicesAsync(tracking, screen);
        await ScheduleRouteAsync(tracking, screen);
        await DriveAsync(emulator, tracking, screen);

        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6));
        await LookBackAsync(tracking, screen);
    }

    private static async Task CreateServicesAsync(VtexTrackingClient tracking, Screen screen)
    {
        screen.Chapter("The store logs in and creates a service that waits for a route");
        await tracking.Services.CreateAsync(Orders.Book);
        await screen.ShowAsync(tracking.Services.ListAsync());
    }

    private static async Task ScheduleRouteAsync(VtexTrackingClient tracking, Screen screen)
    {
        screen.Chapter("It schedules a route for today: two stops, João on his motorcycle");
        await tracking.Routes.CreateAsync(Orders.JoaosRoute);
        await screen.ShowAsync(tracking.Routes.ListServicesAsync());
    }

    private static async Task DriveAsync(TrackingEmulator emulator, VtexTrackingClient tracking, Screen screen)
    {
        var joao = emulator.GetOrCreateUniverse("loja-maracuja").GetDriver(Orders.Driver);
        var coffee = (await tracking.Services.FindByInvoiceAsync(Orders.CoffeeInvoice)).Data![0].IdDeliveryService!.Value;
        var lamp = (await tracking.Services.FindByInvoiceAsync(Orders.LampInvoice)).Data![0].IdDeliveryService!.Value;

        screen.Chapter("João sets out for the first stop");
        await joao.StartAsync(coffee);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(25));

        screen.Chapter("He delivers it, and sets out for the second");
        await joao.DeliverAsync(coffee, new() { ReceiverName = "Helena Prado", ReceiverDocument = "RG 11.222.333-4" });
        await joao.StartAsync(lamp);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(40));

        screen.Chapter("Nobody is at home there");
        await joao.FailAsync(lamp, new() { Reason = "Destinatário ausente", Description = "Portaria fechada, interfone mudo." });
    }

    private static async Task LookBackAsync(VtexTrackingClient tracking, Screen screen)
    {
        screen.Chapter("Six hours later the store reads it all back");
        await screen.ShowAsync(tracking.Services.ListAsync());

        screen.Chapter("And it asks how the two stops came out");
        var done = new DeliveryServiceFilter { Status = DeliveryServiceStatus.Done };
        await foreach (var service in tracking.Services.ListAsync(done))
            screen.Detail(service);
        await foreach (var service in tracking.Services.ListAsync(done with { Status = DeliveryServiceStatus.NotDone }))
            screen.Detail(service);
    }
}
