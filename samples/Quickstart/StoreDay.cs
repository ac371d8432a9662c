using Vtex.Tracking;
using Vtex.Tracking.Emulator;

namespace Quickstart;

/// <summary>A store's day: services are created and routed, a driver delivers one and fails another, the store looks it up.</summary>
public static class StoreDay
{
    public static async Task RunAsync(TextWriter output)
    {
        await using var emulator = await TrackingEmulator.StartAsync(new TrackingEmulatorOptions { StartTime = Orders.Morning });
        using var tracking = new VtexTrackingClient(new VtexTrackingOptions
        {
            BaseAddress = emulator.TrackingAddress,
            Username = "loja-maracuja",
            Password = "um-segredo",
            TimeProvider = emulator.Clock,
        });
        var printer = new Printer(output, emulator.Clock);
        printer.Title("VTEX Tracking, from the contract to a delivered parcel", $"emulator at {emulator.BaseAddress}");

        await CreateServicesAsync(tracking, printer);
        await ScheduleRouteAsync(tracking, printer);
        await DriveAsync(emulator, tracking, printer);

        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6));
        await LookBackAsync(tracking, printer);
    }

    private static async Task CreateServicesAsync(VtexTrackingClient tracking, Printer printer)
    {
        printer.Step("The store logs in and creates a service that waits for a route");
        await tracking.Services.CreateAsync(Orders.Book);
        await printer.ShowAsync(tracking.Services.ListAsync());
    }

    private static async Task ScheduleRouteAsync(VtexTrackingClient tracking, Printer printer)
    {
        printer.Step("It schedules a route for today: two stops, João on his motorcycle");
        await tracking.Routes.CreateAsync(Orders.JoaosRoute);
        await printer.ShowAsync(tracking.Routes.ListServicesAsync());
    }

    private static async Task DriveAsync(TrackingEmulator emulator, VtexTrackingClient tracking, Printer printer)
    {
        var joao = emulator.GetOrCreateUniverse("loja-maracuja").GetDriver(Orders.Driver);
        var coffee = (await tracking.Services.FindByInvoiceAsync(Orders.CoffeeInvoice)).Data![0].IdDeliveryService!.Value;
        var lamp = (await tracking.Services.FindByInvoiceAsync(Orders.LampInvoice)).Data![0].IdDeliveryService!.Value;

        printer.Step("João sets out for the first stop");
        await joao.StartAsync(coffee);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(25));

        printer.Step("He delivers it, and sets out for the second");
        await joao.DeliverAsync(coffee, new() { ReceiverName = "Helena Prado", ReceiverDocument = "RG 11.222.333-4" });
        await joao.StartAsync(lamp);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(40));

        printer.Step("Nobody is at home there");
        await joao.FailAsync(lamp, new() { Reason = "Destinatário ausente", Description = "Portaria fechada, interfone mudo." });
    }

    private static async Task LookBackAsync(VtexTrackingClient tracking, Printer printer)
    {
        printer.Step("Six hours later the store reads it all back");
        await printer.ShowAsync(tracking.Services.ListAsync());

        printer.Step("And it asks how the two stops came out");
        var done = new DeliveryServiceFilter { Status = DeliveryServiceStatus.Done };
        await foreach (var service in tracking.Services.ListAsync(done))
            printer.Detail(service);
        await foreach (var service in tracking.Services.ListAsync(done with { Status = DeliveryServiceStatus.NotDone }))
            printer.Detail(service);
    }
}
