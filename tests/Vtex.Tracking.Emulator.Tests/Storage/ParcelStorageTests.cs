using System.Text;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.Tests.World;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class ParcelStorageTests
{
    [Fact]
    public async Task A_restart_brings_back_the_parcels_and_their_stories_go_on()
    {
        using var folder = new TestFolder();
        await using var steady = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        await LiveAsync(steady);
        await using (var first = folder.Open())
            await LiveAsync(first);

        await using var second = folder.Open();
        var universe = second.GetOrCreateUniverse("loja");
        Assert.Equivalent(steady.GetOrCreateUniverse("loja").Parcels.All, universe.Parcels.All, strict: true);

        await steady.Clock.SetAsync(Samples.Start.AddDays(40), TestContext.Current.CancellationToken);
        await second.Clock.SetAsync(Samples.Start.AddDays(40), TestContext.Current.CancellationToken);
        Assert.Equal(await Samples.ExportAsync(steady.GetOrCreateUniverse("loja")), await Samples.ExportAsync(universe));
        Assert.Equal(
            [ParcelStatus.Delivered, ParcelStatus.Returned, ParcelStatus.Delivered, ParcelStatus.Lost],
            universe.Parcels.All.Select(parcel => parcel.Status));
    }

    [Fact]
    public async Task An_import_is_the_same_and_goes_on_alike()
    {
        await using var source = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        await LiveAsync(source);
        await using var target = TrackingEmulator.CreateInMemory(new() { StartTime = source.Clock.GetUtcNow() });
        using var file = new MemoryStream(await Samples.ExportAsync(source.GetOrCreateUniverse("loja")));
        var universe = await target.ImportUniverseAsync("loja", file, TestContext.Current.CancellationToken);

        await source.Clock.AdvanceAsync(TimeSpan.FromDays(40), TestContext.Current.CancellationToken);
        await target.Clock.AdvanceAsync(TimeSpan.FromDays(40), TestContext.Current.CancellationToken);

        Assert.Equal(await Samples.ExportAsync(source.GetOrCreateUniverse("loja")), await Samples.ExportAsync(universe));
    }

    [Fact]
    public async Task A_fork_at_any_point_comes_to_the_same_end_unless_somebody_steps_in()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var number = emulator.GetOrCreateUniverse("loja").Notify("1-SECOND-ATTEMPT").Number;
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(20), TestContext.Current.CancellationToken);
        var source = emulator.GetOrCreateUniverse("loja");
        for (var last = 2; last < source.Events.Count; last++)
        {
            var fork = emulator.ForkUniverse("loja", $"fork {last}", last);
            await fork.Clock.SetAsync(emulator.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            Assert.Equal(source.Parcels.Find(number)!.Events, fork.Parcels.Find(number)!.Events);
        }

        var other = emulator.ForkUniverse("loja", "outro-fim", 4);
        await other.Parcels.ReturnToSenderAsync(number);
        Assert.True(other.Parcels.Find(number)!.HasReturnedToSender);
        Assert.True(source.Parcels.Find(number)!.IsDelivered);
    }

    // Logs look like this, and tests of users rely on the number and the hours; the lines may be added to. When they change
    // otherwise, the log has another version.
    [Fact]
    public void A_seed_tells_the_same_story_in_every_release()
    {
        var universe = Worlds.Create();
        universe.Notify("1-PAUSED", "1043-01");
        var lines = LogImage.Of("loja", universe.Options, universe.Events)
            .SelectMany(part => Encoding.UTF8.GetString(part.Span).Split('\n')).Where(line => line.Contains("\"kind\"", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("{\"kind\"", StringComparison.Ordinal)..]);

        Assert.Equal(
            [
                """{"kind":"ParcelRegistered","sequence":1,"at":"2026-11-21T15:00:00.123+00:00","number":"YQ193136045BR","details":{"app":"jacaranda-tracking","account":"lojaipe","workspace":"master","packageId":"1-PAUSED","orderId":"1043-01","origin":{"city":"São Paulo","state":"SP","postalCode":"01302-001"},"destination":{"city":"Curitiba","state":"PR","postalCode":"80010-010"}}}""",
                """{"kind":"ParcelPlanned","sequence":2,"at":"2026-11-21T15:00:00.123+00:00","number":"YQ193136045BR","steps":[{"due":"2026-11-23T14:17:25+00:00","status":"Posted","city":"São Paulo","state":"SP"},{"due":"2026-11-23T17:08:34+00:00","status":"InTransit","city":"São Paulo","state":"SP","next":{"city":"Curitiba","state":"PR"}}]}""",
            ],
            lines);
    }

    [Fact]
    public async Task App_keys_come_back_but_no_token_is_on_the_disk()
    {
        using var folder = new TestFolder();
        var key = new EmulatorAppKey("chave", "segredo-da-chave") { TransportationReadOnly = false };
        await using (var first = folder.Open())
            first.OpenUniverse("loja", new UniverseOptions { AppKeys = [key] });
        Assert.DoesNotContain("segredo", await File.ReadAllTextAsync(folder.OnlyLog, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var second = folder.Open();
        var back = Assert.Single(second.GetOrCreateUniverse("loja").Options.AppKeys);
        Assert.True(back.Is("chave", "segredo-da-chave"));
        Assert.False(back.Is("chave", ""));
        Assert.False(back.Is("outra", "segredo-da-chave"));
        Assert.Equal(("chave", "", false), (back.Key, back.Token, back.TransportationReadOnly));
    }

    private static async Task LiveAsync(TrackingEmulator emulator)
    {
        var universe = emulator.GetOrCreateUniverse("loja");
        foreach (var package in new[] { "1", "2-RETURNED", "3", "4-LOST" })
            universe.Notify(package);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(14.5), TestContext.Current.CancellationToken);
        await universe.Parcels.MoveAsync(universe.Parcels.FindByPackage("3")[0].Number, "Joinville", "SC");
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(5), TestContext.Current.CancellationToken);
    }
}
