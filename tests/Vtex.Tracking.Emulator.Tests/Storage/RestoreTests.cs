using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class RestoreTests
{
    [Fact]
    public async Task A_restart_brings_back_the_whole_world_and_it_goes_on()
    {
        using var folder = new TestFolder();
        byte[] before;
        DateTimeOffset latest;
        await using (var first = folder.Open())
        {
            await Samples.LiveAsync(first.GetOrCreateUniverse("loja"), first.Clock);
            before = await Samples.ExportAsync(first.GetOrCreateUniverse("loja"));
            latest = first.GetOrCreateUniverse("loja").Events[^1].At;
        }

        await using var second = folder.Open();
        var universe = second.GetOrCreateUniverse("loja");
        Assert.Equal(before, await Samples.ExportAsync(universe));
        Assert.Equal(latest, second.Clock.GetUtcNow());
        Assert.Equal(ServiceStatus.NotDelivered, universe.Services.Find(4)!.Service.Status);
        await second.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestContext.Current.CancellationToken);
        Assert.Equal(ServiceStatus.Delivered, universe.Services.Find(4)!.Service.Status);
        Assert.Equal(7, universe.Services.Create([Samples.Service(7)]).Single());
    }

    [Fact]
    public async Task It_makes_no_difference_whether_there_was_a_restart()
    {
        using var folder = new TestFolder();
        await using var steady = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        await Samples.LiveAsync(steady.GetOrCreateUniverse("loja"), steady.Clock);
        await using (var first = folder.Open())
            await Samples.LiveAsync(first.GetOrCreateUniverse("loja"), first.Clock);
        await using var second = folder.Open();

        await steady.Clock.SetAsync(Samples.Start.AddDays(9), TestContext.Current.CancellationToken);
        await second.Clock.SetAsync(Samples.Start.AddDays(9), TestContext.Current.CancellationToken);

        Assert.Equal(await Samples.ExportAsync(steady.GetOrCreateUniverse("loja")), await Samples.ExportAsync(second.GetOrCreateUniverse("loja")));
    }

    [Fact]
    public async Task Options_users_and_a_clock_of_its_own_come_back_but_no_password_is_on_the_disk()
    {
        using var folder = new TestFolder();
        var options = new UniverseOptions
        {
            Seed = 5,
            StartTime = Samples.Start.AddYears(1),
            Strict = true,
            Autopilot = new AutopilotOptions { DeliveredShare = 0.5, StartOfDay = new TimeOnly(9, 30), Drivers = 2 },
            ServiceTime = TimeSpan.FromMinutes(4),
            Users = [new EmulatorUser("maria", "segredo-da-maria")],
        };
        await using (var first = folder.Open())
        {
            var made = first.OpenUniverse("Loja", options);
            await made.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
            made.Services.Create([Samples.Service(1)]);
            Assert.True(await LogIn.TryAsync(first, "joana", "segredo-da-joana"));
        }

        foreach (var log in Directory.GetFiles(folder.Path))
            Assert.DoesNotContain("segredo", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
        await using var second = folder.Open();
        var universe = second.GetOrCreateUniverse("Loja");
        Assert.Equal(options with { Users = universe.Options.Users }, universe.Options);
        Assert.Equal(Samples.Start.AddYears(1).AddHours(1), universe.Clock.GetUtcNow());
        Assert.Equal(Samples.Start, second.Clock.GetUtcNow());
        Assert.True(await LogIn.TryAsync(second, "maria", "segredo-da-maria"));
        Assert.False(await LogIn.TryAsync(second, "maria", "segredo-da-joana"));
        Assert.True(await LogIn.TryAsync(second, "joana", "segredo-da-joana"));
        Assert.False(await LogIn.TryAsync(second, "joana", "errado"));
    }

    [Fact]
    public void Every_option_of_a_universe_is_kept()
    {
        var options = (UniverseOptions)new Filler(1).Fill(typeof(UniverseOptions));

        var back = StoredOptions.Of(options).Restore();

        Assert.Equivalent(options with { Users = [], AppKeys = [] }, back with { Users = [], AppKeys = [] }, strict: true);
        Assert.Equal(options.AppKeys.Select(StoredAppKey.Of), back.AppKeys.Select(StoredAppKey.Of));
    }

    [Fact]
    public async Task Reset_and_delete_reach_the_files()
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
        {
            foreach (var name in new[] { "a", "b", "c" })
                first.OpenUniverse(name, new UniverseOptions { Seed = 3 }).Services.Create([Samples.Service(1)]);
            var old = first.GetOrCreateUniverse("a");
            first.ResetUniverse("a").Services.Create([Samples.Service(2)]);
            first.DeleteUniverse("b");
            Assert.Throws<EventPersistenceException>(() => old.Services.Create([Samples.Service(3)]));
        }

        await using var second = folder.Open();
        Assert.Equal(["a", "c"], second.Universes.Select(universe => universe.Name));
        Assert.Equal(3ul, second.GetOrCreateUniverse("a").Options.Seed);
        Assert.Equal("2", second.GetOrCreateUniverse("a").Services.Find(1)!.Service.Details.Invoice);
        Assert.Null(second.GetOrCreateUniverse("a").Services.Find(2));
    }

    [Fact]
    public async Task What_a_killed_process_left_unfinished_is_cleared_away()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "loja.log.new"), "half", TestContext.Current.CancellationToken);

        await using var emulator = folder.Open();

        Assert.Empty(emulator.Restored);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new"));
    }

    [Fact]
    public async Task The_options_may_be_longer_than_a_block()
    {
        using var folder = new TestFolder();
        var users = Enumerable.Range(0, 20_000).Select(number => new EmulatorUser($"user {number}", $"{number}")).ToList();
        await using (var first = folder.Open())
            first.OpenUniverse("loja", new UniverseOptions { Users = users }).Services.Create([Samples.Service(1)]);

        await using var second = folder.Open();

        Assert.Equal(20_000, second.GetOrCreateUniverse("loja").Options.Users.Count);
        Assert.NotNull(second.GetOrCreateUniverse("loja").Services.Find(1));
    }

    [Fact]
    public async Task Many_blocks_and_changes_longer_than_one_come_back()
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
        {
            foreach (var count in new[] { 1, 9_000, 2, 3_000, 1 })
                first.GetOrCreateUniverse("loja").Services.Create([.. Enumerable.Range(0, count).Select(number => Samples.Service(number))]);
        }

        await using var second = folder.Open();
        Assert.Equal(12_004, second.Restored[0].Events);
        Assert.Equal("2999", second.GetOrCreateUniverse("loja").Services.Find(12_003)!.Service.Details.Invoice);
    }
}
