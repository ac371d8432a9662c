using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>
/// A data folder that the last emulator with logs of version 1 wrote, with events of every kind, and what its control API
/// told of them. The logs are never written again; the lists of events were, once, when facts took the names of the log.
/// </summary>
public sealed class OldLogTests
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Storage", "Version1");

    [Theory]
    [InlineData("loja", "events?limit=1000", "loja.events.json")]
    [InlineData("frota", "events?limit=1000", "frota.events.json")]
    [InlineData("loja", "hub/journal", "loja.hub-journal.json")]
    [InlineData("loja", "hub/packages?limit=1000", "loja.hub-packages.json")]
    [InlineData("loja", "parcels?limit=1000", "loja.parcels.json")]
    public async Task The_emulator_tells_of_an_old_folder_what_it_told_before(string universe, string path, string expected)
    {
        using var folder = Copy();
        await using var emulator = folder.Open();

        var told = await GetAsync(emulator, $"_emulator/universes/{universe}/{path}");

        Assert.Equal(Normalized(await ReadAsync(expected)), Normalized(told));
    }

    [Fact]
    public async Task An_old_log_is_written_anew_once_and_then_goes_on()
    {
        using var folder = Copy();
        await using (var first = folder.Open())
        {
            var shop = first.GetOrCreateUniverse("loja");
            Assert.Equal(46, shop.Events.Concat(first.GetOrCreateUniverse("frota").Events).Select(happened => happened.Kind).Distinct().Count());
            Assert.All(shop.Events, happened => Assert.Equal("loja", happened.Universe));
            Assert.True(await LogIn.TryAsync(first, "loja", "segredo"));
            Assert.True(await LogIn.TryAsync(first, "maria", "segredo-da-maria"));
            shop.Services.Create([Samples.Service(99)]);
        }

        Assert.All(Directory.GetFiles(folder.Path, "*.log"), file => Assert.True(File.ReadAllBytes(file).AsSpan().StartsWith(LogHeader.FirstLine), file));
        await using var second = folder.Open();
        Assert.Empty(second.Unreadable);
        Assert.Equal("99", second.GetOrCreateUniverse("loja").Services.FindByInvoice("99").Single().Service.Details.Invoice);
        Assert.Equal(Normalized(await ReadAsync("loja.hub-journal.json")), Normalized(await GetAsync(second, "_emulator/universes/loja/hub/journal")));
    }

    [Fact]
    public async Task An_old_log_that_was_cut_off_loses_its_last_change_only()
    {
        using var folder = Copy();
        var path = folder.PathOf("loja.log");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path, Token))[..^5], Token);

        await using var emulator = folder.Open();

        Assert.InRange(emulator.GetOrCreateUniverse("loja").Events.Count, 280, 289);
        Assert.NotNull(emulator.Restored.Single(universe => universe.Name == "loja").Cut);
    }

    [Fact]
    public async Task An_old_export_is_imported()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Samples.Start });
        await using var source = File.OpenRead(Path.Combine(Source, "loja.log"));

        var universe = await emulator.ImportUniverseAsync("outra", source, Token);

        Assert.All(universe.Events, happened => Assert.Equal("outra", happened.Universe));
        Assert.Contains(universe.Hub.Journal, entry => entry.Words == "answered 503 and asked not to be called for 1800 s");
    }

    [Theory]
    [InlineData("""{"kind":"CarrierPolled","sequence":1,"at":"2026-03-02T12:00:00+00:00","carrierId":1,"asked":"2026-03-02T12:00:00+00:00","count":1}""")]
    [InlineData("""{"kind":"ParcelMoved","sequence":1,"at":"2026-03-02T12:00:00+00:00","number":"AA000000005BR","status":"Posted","city":"Recife","state":"PE"}""")]
    public void A_line_without_its_words_is_refused(string line) =>
        Assert.Throws<System.Text.Json.JsonException>(() => EventUpgrade.FromVersion1(Encoding.UTF8.GetBytes(line)).Length);

    [Fact]
    public async Task What_happens_from_now_on_is_told_in_facts()
    {
        using var folder = Copy();
        await using var emulator = folder.Open();
        var shop = emulator.GetOrCreateUniverse("loja");
        var before = shop.LastSequence;
        var id = shop.Services.Create([Samples.Service(98)])[0];
        await shop.PlanAsync(id, [new TimelineStep(TimeSpan.Zero, new Deliver())]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2), Token);

        var events = shop.EventsFrom(before + 1);

        Assert.Contains(events, happened => happened is TimelineStepTaken { Refusal: not null });
        Assert.Contains(events, happened => happened is CarrierCallFailed { Result.Fault: CallFault.ConnectionRefused });
        Assert.DoesNotContain("Recorded", string.Concat(events.Select(Line)), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TestFolder Copy()
    {
        var folder = new TestFolder();
        foreach (var file in Directory.GetFiles(Source, "*.log"))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        return folder;
    }

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Source, name), Token);

    private static async Task<string> GetAsync(TrackingEmulator emulator, string path)
    {
        using var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), Token);
    }

    private static string Normalized(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static string Line(WorldEvent happened)
    {
        using var writer = new RecordWriter();
        writer.Write([happened], 0, 1);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
