using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Driving;

public sealed class DriverAppTests
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 1, 2, 3];
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9];

    [Fact]
    public async Task A_driver_logs_in_with_a_password_and_accepts_the_terms_once()
    {
        var universe = Letters.Create();
        await universe.Account.Drivers.CreateAsync(Ana);
        await RefusedAsync("do not belong together", () => universe.DriverApp.LogInAsync("loja-ana", "errada", true));
        await RefusedAsync("do not belong together", () => universe.DriverApp.LogInAsync("loja-rui", "segredo", true));
        await RefusedAsync("terms", () => universe.DriverApp.LogInAsync("loja-ana", "segredo"));
        var session = await universe.DriverApp.LogInAsync("loja-ana", "segredo", acceptTerms: true);
        await universe.DriverApp.LogInAsync("loja-ana", "segredo");

        Assert.Equal("loja-ana", universe.DriverApp.Find(session.Token)!.Username);
        Assert.Null(universe.DriverApp.Find(session.Token + "A"));
        Assert.Null(Letters.Create(name: "outra").DriverApp.Find(session.Token));
        await universe.Account.Drivers.EditAsync(1, driver => driver with { IsActive = false });
        Assert.Null(universe.DriverApp.Find(session.Token));
        await RefusedAsync("inactive", () => universe.DriverApp.LogInAsync("loja-ana", "segredo"));
        await universe.Account.Drivers.EditAsync(1, driver => driver with { IsActive = true });
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);
        Assert.Null(universe.DriverApp.Find(session.Token));
    }

    [Fact]
    public async Task The_list_is_that_of_the_day_in_the_order_of_the_route()
    {
        var (universe, session) = await StartAsync(3);
        await universe.BackOffice.OrderRouteAsync(1);
        var today = session.ListDeliveries();

        Assert.Equal([1, 2, 3], today.Select(delivery => delivery.Index));
        Assert.Equal(universe.State.Routes.Get(1).ServiceIds.AsEnumerable(), today.Select(delivery => delivery.ServiceId));
        Assert.Equal(("Roteirizado", "Helena", "Rua Augusta, 95", "184532"), (today[0].Status, today[0].RecipientName, today[0].Street, today[0].Invoice));
        Assert.Empty(session.ListDeliveries(new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public async Task Work_without_a_connection_is_done_later_at_its_own_times()
    {
        var (universe, session) = await StartAsync(2);
        var start = Moments.Noon;
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(5), TestContext.Current.CancellationToken);
        DriverWork[] batch =
        [
            new DeliveryWork("1", start.AddMinutes(10), 1, new StartDisplacement()),
            new PositionWork("2", start.AddMinutes(15), -23.5, -46.6, 80),
            new PictureWork("3", start.AddMinutes(20), 1, Photo),
            new DeliveryWork("4", start.AddMinutes(21), 1, new Arrive()),
            new PictureWork("5", start.AddMinutes(25), 1, Signature, IsSignature: true),
            new DeliveryWork("6", start.AddMinutes(26), 1, new Deliver(new DeliveryReceipt { ReceiverName = "Bia", ScannedCode = "789", Money = 89.9m, CreditCard = 300 })),
            new DeliveryWork("7", start.AddMinutes(30), 2, new StartDisplacement()),
            new DeliveryWork("8", start.AddMinutes(40), 2, new Fail(new DeliveryFailure { Reason = "Mercadoria avariada" })),
        ];
        var results = await session.SendAsync(batch);
        var events = universe.Events.Count;
        var again = await session.SendAsync(batch);

        Assert.All(results, result => Assert.Equal((DriverWorkOutcome.Done, null), (result.Outcome, result.Reason)));
        Assert.All(again, result => Assert.Equal(DriverWorkOutcome.Repeated, result.Outcome));
        Assert.Equal(events, universe.Events.Count);
        var stop = universe.State(1).CurrentStop!;
        Assert.Equal((start.AddMinutes(10), start.AddMinutes(21), start.AddMinutes(26)), (stop.DisplacementStarted, stop.Arrived, stop.Left));
        Assert.Equal(start.AddMinutes(26), universe.State(1).Delivered);
        Assert.Equal(start.AddMinutes(40), universe.State(2).CurrentStop!.Left);
        Assert.Equal(["pictures/1", "pictures/2"], universe.State(1).Pictures);
        Assert.Equal(("789", 89.9m, 300m, "pictures/2"), (stop.Receipt!.ScannedCode, stop.Receipt.Money, stop.Receipt.CreditCard, stop.Receipt.Signature));
        Assert.Equal(80, universe.State.Drivers["loja-ana"].BatteryPercent);
        Assert.All(universe.Events, happened => Assert.True(happened.Happened is null || happened.Happened <= happened.At));

        var replayed = Letters.Create();
        replayed.Replay(universe.Events);
        Assert.Equal(Describe(universe.State(1)), Describe(replayed.State(1)));
        Assert.Equal(Photo, Convert.FromBase64String(replayed.DriverApp.FindPicture(1)!.Content));
    }

    [Fact]
    public async Task What_is_not_allowed_is_refused_and_the_rest_goes_on()
    {
        var (universe, session) = await StartAsync(3);
        await universe.BackOffice.CancelAsync(2);
        universe.Schedule(driver: "rui");
        var results = await session.SendAsync(
        [
            new DeliveryWork("1", null, 2, new StartDisplacement()),
            new DeliveryWork("2", null, 1, new StartDisplacement()),
            new DeliveryWork("3", null, 3, new StartDisplacement()),
            new DeliveryWork("4", null, 4, new StartDisplacement()),
            new DeliveryWork("5", null, 1, new CancelService()),
            new DeliveryWork("6", null, 99, new Deliver()),
            new PictureWork("7", null, 1, new byte[] { 1, 2, 3 }),
            new PictureWork("8", null, 1, new byte[20 * 1024 * 1024]),
            new PositionWork("9", null, 91, 0),
            new DeliveryWork("10", null, 1, new Deliver(new DeliveryReceipt { Money = -1 })),
            new DeliveryWork("11", null, 1, new PauseDisplacement()),
            new DeliveryWork("12", null, 3, new StartDisplacement()),
        ]);

        string?[] words = ["Cancelado", null, "Service 1 is Em Andamento", "another driver", "does not do Cancel", "no service 99", "JPEG", "at most 1048576 bytes", "latitude", "not negative", null, null];
        Assert.All(results.Zip(words), pair =>
        {
            Assert.Equal(pair.Second is null ? DriverWorkOutcome.Done : DriverWorkOutcome.Refused, pair.First.Outcome);
            Assert.Contains(pair.Second ?? "", pair.First.Reason ?? "", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Work_out_of_order_or_time_is_refused_as_a_whole()
    {
        var (universe, session) = await StartAsync(1);
        var events = universe.Events.Count;
        await RefusedAsync("ahead of the clock", () => session.SendAsync([Start("1"), new DeliveryWork("2", Moments.Noon.AddSeconds(1), 1, new Arrive())]));
        await RefusedAsync("before the one ahead", () => session.SendAsync([Start("1"), new DeliveryWork("2", Moments.Noon.AddSeconds(-1), 1, new Arrive())]));
        await RefusedAsync("7 days old", () => session.SendAsync([new DeliveryWork("2", Moments.Noon.AddDays(-8), 1, new Arrive())]));
        await RefusedAsync("id of 1 to 64", () => session.SendAsync([Start("")]));
        await RefusedAsync("At most 1000", () => session.SendAsync(Enumerable.Range(0, 1_001).Select(number => Start($"{number}"))));
        Assert.Equal(events, universe.Events.Count);
    }

    [Fact]
    public async Task A_delivery_has_five_photos_at_most()
    {
        var (_, session) = await StartAsync(1);
        var results = await session.SendAsync(Enumerable.Range(0, 6).Select(number => new PictureWork($"{number}", null, 1, Photo)));
        Assert.Equal([0, 0, 0, 0, 0, 2], results.Select(result => (int)result.Outcome));
    }

    [Fact]
    public void However_batches_are_cut_and_repeated_the_outcome_is_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), cuts => CutAsync(cuts).Wait()));

    private static async Task CutAsync(byte[] cuts)
    {
        var (whole, one) = await StartAsync(3);
        var (parts, other) = await StartAsync(3);
        await whole.Clock.AdvanceAsync(TimeSpan.FromHours(3));
        await parts.Clock.AdvanceAsync(TimeSpan.FromHours(3));
        var day = Day().ToList();
        await one.SendAsync(day);
        var done = 0;
        foreach (var cut in cuts)
        {
            var upTo = Math.Min(day.Count, done + cut % 5);
            await other.SendAsync(day[Math.Max(0, done - cut % 3)..upTo]);
            done = Math.Max(done, upTo);
        }

        await other.SendAsync(day[Math.Max(0, done - 1)..]);
        await other.SendAsync(day);

        Assert.Equal(whole.State.Services.All.Select(Describe), parts.State.Services.All.Select(Describe));
        Assert.Equal(whole.Events.Select(happened => (happened.Kind, happened.Happened)), parts.Events.Select(happened => (happened.Kind, happened.Happened)));
    }

    private static string Describe(DeliveryService service) =>
        $"{service.Id} {service.Status} {service.Delivered:O} {service.CurrentStop!.DisplacementStarted:O} {service.CurrentStop.Arrived:O} {service.CurrentStop.Left:O} {service.CurrentStop.End}";

    private static IEnumerable<DriverWork> Day()
    {
        var at = Moments.Noon;
        for (var id = 1; id <= 3; id++)
        {
            yield return new DeliveryWork($"{id}a", at = at.AddMinutes(5), id, new StartDisplacement());
            yield return new PositionWork($"{id}b", at = at.AddMinutes(5), -23.5 + id / 100.0, -46.6);
            yield return new DeliveryWork($"{id}c", at = at.AddMinutes(5), id, new Arrive());
            yield return new DeliveryWork($"{id}d", at = at.AddMinutes(5), id, id == 2 ? new Fail(new DeliveryFailure { Reason = "Recusado" }) : new Deliver());
        }
    }

    private static DriverDetails Ana { get; } = new()
    {
        Username = "loja-ana",
        FirstName = "Ana",
        LastName = "Lima",
        Email = "ana@example.com",
        Password = "segredo",
    };

    private static DeliveryWork Start(string id) => new(id, null, 1, new StartDisplacement());

    private static async Task<(Universe Universe, DriverSession Session)> StartAsync(int services)
    {
        var universe = Letters.Create();
        await universe.Account.Drivers.CreateAsync(Ana);
        universe.Services.Create([.. Enumerable.Range(0, services).Select(_ => Letters.Service())]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ana", Date = Moments.Noon }, Enumerable.Range(1, services));
        return (universe, await universe.DriverApp.LogInAsync("loja-ana", "segredo", acceptTerms: true));
    }

    private static async Task RefusedAsync(string words, Func<Task> act) =>
        Assert.Contains(words, (await Assert.ThrowsAsync<WorldRuleException>(act)).Message, StringComparison.Ordinal);
}
