using Vtex.Tracking.Emulator.Tests.World.Support;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Chats, codes for passwords and the shipper's settings after a restart, from an export and in a fork.</summary>
public sealed class ChatStorageTests
{
    [Fact]
    public async Task A_restart_a_fork_and_an_import_have_the_same_chats()
    {
        using var folder = new TestFolder();
        IReadOnlyList<Chat> before;
        await using (var first = folder.Open())
        {
            var universe = await LiveAsync(first);
            before = universe.Chats.List();
            using var bytes = new MemoryStream(await Samples.ExportAsync(universe));
            Universe[] copies = [first.ForkUniverse("loja", "copia"), await first.ImportUniverseAsync("outra", bytes, TestContext.Current.CancellationToken)];
            Assert.All(copies, copy => Check(before, copy));
            Assert.Equal(ChatStatus.Waiting, first.ForkUniverse("loja", "antes", universe.Events.Single(happened => happened.Kind == "ChatOpened").Sequence).Chats.Find(1)!.Status);
        }

        await using var second = folder.Open();
        Check(before, second.GetOrCreateUniverse("loja"));
        await second.GetOrCreateUniverse("loja").Chats.CloseAsync(1, 1, 1, isReversed: false);
    }

    private static void Check(IReadOnlyList<Chat> expected, Universe universe)
    {
        Assert.Equivalent(expected, universe.Chats.List(), strict: true);
        Assert.Equal(Photo, Convert.FromBase64String(universe.DriverApp.FindPicture(1)!.Content));
        Assert.Equal(new ShipperSettings { ChatDeadline = TimeSpan.FromHours(2) }, universe.Account.Shipper);
        Assert.Equal(MessageEvent.PasswordRecovery, universe.Outbox.Latest!.Event);
    }

    private static async Task<Universe> LiveAsync(TrackingEmulator emulator)
    {
        var universe = emulator.GetOrCreateUniverse("loja");
        await universe.Account.SaveShipperAsync(new ShipperSettings { ChatDeadline = TimeSpan.FromHours(2) });
        await universe.Account.Drivers.CreateAsync(Ana);
        universe.Services.Create([Samples.Service(1)]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ana", Date = Samples.Start }, [1]);
        var app = await universe.DriverApp.LogInAsync("loja-ana", "segredo", acceptTerms: true);
        var user = await universe.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2"), Message("3", new ChatContent("Ninguém atende \"aqui\"\n🚚", Photo, -23.5, -46.6))]);
        await universe.Chats.TakeAsync(1, user);
        await universe.Chats.SendAsync(1, user, new ChatContent("Espere"));
        await universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        return universe;
    }
}
