using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class ExportTests
{
    [Fact]
    public async Task The_same_calls_give_the_same_bytes_in_any_culture()
    {
        var here = await ExportAfterLifeAsync();
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "pt-BR", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = Cultures.Of(culture);
                Assert.Equal(here, await ExportAfterLifeAsync());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task An_import_is_the_universe_that_was_exported_and_goes_on_like_it()
    {
        await using var source = Emulator();
        await Samples.LiveAsync(source.GetOrCreateUniverse("loja"), source.Clock);
        var exported = await Samples.ExportAsync(source.GetOrCreateUniverse("loja"));
        await using var target = Emulator();
        await target.Clock.SetAsync(source.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        var universe = await ImportAsync(target, "loja", exported);

        Assert.Equal(exported, await Samples.ExportAsync(universe));
        Assert.Same(target.Clock, universe.Clock);
        await source.Clock.AdvanceAsync(TimeSpan.FromDays(4), TestContext.Current.CancellationToken);
        await target.Clock.AdvanceAsync(TimeSpan.FromDays(4), TestContext.Current.CancellationToken);
        Assert.Equal(await Samples.ExportAsync(source.GetOrCreateUniverse("loja")), await Samples.ExportAsync(universe));
    }

    [Fact]
    public async Task An_import_from_the_future_gets_a_clock_of_its_own()
    {
        await using var source = Emulator();
        await Samples.LiveAsync(source.GetOrCreateUniverse("loja"), source.Clock);
        await using var target = Emulator();

        var universe = await ImportAsync(target, "outra", await Samples.ExportAsync(source.GetOrCreateUniverse("loja")));

        Assert.Equal(source.GetOrCreateUniverse("loja").Events[^1].At, universe.Clock.GetUtcNow());
        Assert.Equal(Samples.Start, target.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_import_is_kept_and_a_log_can_be_imported()
    {
        using var folder = new TestFolder();
        byte[] exported;
        await using (var first = folder.Open())
        {
            await using var source = Emulator();
            source.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1, "1-DELIVERED")]);
            var universe = await ImportAsync(first, "cópia", await Samples.ExportAsync(source.GetOrCreateUniverse("loja")));
            universe.Services.Create([Samples.Service(2)]);
            exported = await Samples.ExportAsync(universe);
        }

        var log = await File.ReadAllBytesAsync(folder.OnlyLog, TestContext.Current.CancellationToken);
        await using var second = folder.Open();
        Assert.Equal(exported, await Samples.ExportAsync(second.GetOrCreateUniverse("cópia")));
        Assert.Equal(3, (await ImportAsync(second, "de novo", log)).Events.Count);
    }

    [Fact]
    public async Task An_import_that_is_cut_short_or_damaged_is_refused_and_leaves_nothing()
    {
        await using var emulator = Emulator();
        await Samples.LiveAsync(emulator.GetOrCreateUniverse("loja"), emulator.Clock);
        var exported = await Samples.ExportAsync(emulator.GetOrCreateUniverse("loja"));
        for (var length = 0; length < exported.Length; length += 1 + length / 40)
            await Assert.ThrowsAsync<StorageException>(() => ImportAsync(emulator, "x", exported[..length]));
        for (var at = 0; at < exported.Length; at += 97)
        {
            var damaged = exported.ToArray();
            damaged[at] ^= 0x20;
            await Assert.ThrowsAsync<StorageException>(() => ImportAsync(emulator, "x", damaged));
        }

        Assert.Equal(["loja"], emulator.Universes.Select(universe => universe.Name));
        await Assert.ThrowsAsync<WorldRuleException>(() => ImportAsync(emulator, "loja", exported));
    }

    [Fact]
    public async Task An_import_whose_events_do_not_follow_from_each_other_is_refused()
    {
        using var folder = new TestFolder();
        await using var emulator = folder.Open();
        var events = new WorldEvent[] { new ServiceDelivered(7, new DeliveryReceipt(), new DisplacementEnd(default, 1)) { Sequence = 1 } };
        var bytes = LogImage.Of("loja", new UniverseOptions(), events).SelectMany(part => part.ToArray()).ToArray();

        var refused = await Assert.ThrowsAsync<WorldRuleException>(() => ImportAsync(emulator, "loja", bytes));

        Assert.Equal("Event 1 does not follow from those before it. There is no service 7.", refused.Message);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.log*"));
    }

    [Fact]
    public async Task A_fork_from_any_point_is_the_past_up_to_there()
    {
        await using var emulator = Emulator();
        await Samples.LiveAsync(emulator.GetOrCreateUniverse("loja"), emulator.Clock);
        var past = emulator.GetOrCreateUniverse("loja").Events;
        for (var last = 0; last <= past.Count; last++)
        {
            var fork = emulator.ForkUniverse("loja", $"fork {last}", last);
            Assert.Equal(past.Take(last).Select(happened => happened with { Universe = fork.Name }), fork.Events);
            if (last > 0)
                Assert.Equal(past[last - 1].At, fork.Clock.GetUtcNow());
        }

        var refused = Assert.Throws<WorldRuleException>(() => emulator.ForkUniverse("loja", "x", past.Count + 1));
        Assert.Contains($"has {past.Count} events", refused.Message);
    }

    [Fact]
    public async Task A_fork_at_a_point_comes_to_the_same_end_and_its_source_does_not_notice()
    {
        await using var emulator = Emulator();
        emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1, "1-SECOND-ATTEMPT")]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestContext.Current.CancellationToken);
        var source = emulator.GetOrCreateUniverse("loja");

        var fork = emulator.ForkUniverse("loja", "outra", 2);
        Assert.Equal(ServiceStatus.Active, fork.Services.Find(1)!.Service.Status);
        await fork.Clock.SetAsync(emulator.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal(source.Events.Select(Words), fork.Events.Select(Words));
        fork.Services.Create([Samples.Service(2)]);
        Assert.Null(source.Services.Find(2));
        Assert.Same(emulator.Clock, emulator.ForkUniverse("loja", "terceira").Clock);
    }

    [Fact]
    public async Task The_user_of_a_forks_name_enters_it_with_a_password_of_its_own()
    {
        await using var emulator = Emulator();
        Assert.True(await LogIn.TryAsync(emulator, "loja", "um"));
        emulator.ForkUniverse("loja", "outra");

        Assert.True(await LogIn.TryAsync(emulator, "outra", "dois"));
        Assert.False(await LogIn.TryAsync(emulator, "outra", "um"));
        Assert.True(await LogIn.TryAsync(emulator, "loja", "um"));
    }

    private static string Words(WorldEvent happened) => Encoding.UTF8.GetString(
        LogImage.Of("", new UniverseOptions(), [happened]).Single().ToArray());

    private static TrackingEmulator Emulator() => TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });

    private static async Task<byte[]> ExportAfterLifeAsync()
    {
        await using var emulator = Emulator();
        var universe = emulator.OpenUniverse("loja", new UniverseOptions
        {
            Seed = 42,
            Autopilot = new AutopilotOptions { DeliveredShare = 0.7 },
            Users = [new EmulatorUser("İstanbul ı", "segredo")],
        });
        await Samples.LiveAsync(universe, emulator.Clock);
        return await Samples.ExportAsync(universe);
    }

    private static async Task<Universe> ImportAsync(TrackingEmulator emulator, string name, byte[] bytes)
    {
        using var source = new MemoryStream(bytes);
        return await emulator.ImportUniverseAsync(name, source, TestContext.Current.CancellationToken);
    }
}
