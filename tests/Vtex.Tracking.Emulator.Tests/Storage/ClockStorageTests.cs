using System.Text;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A universe with a clock of its own comes back at the time that the clock showed, set back or moved without an event.</summary>
public sealed class ClockStorageTests
{
    private static readonly DateTimeOffset Late = Samples.Start.AddYears(1);

    public static TheoryData<string, double[]> Moves => new()
    {
        { "set back before anything", [-400] },
        { "set back after an event", [1, -400] },
        { "set back and forward again", [1, -400, 3, 2] },
        { "set back, to a time before the start, and a little on", [5, -30, 2] },
        { "moved and nothing happens", [400] },
        { "left alone", [] },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task It_comes_back_after_a_restart(string name, double[] days)
    {
        using var folder = new TestFolder();
        foreach (var isEventful in new[] { false, true })
        {
            await using (var first = folder.Open())
                await LiveAsync(first, name, days, isEventful);

            await using var next = folder.Open();
            Check(next.GetOrCreateUniverse(name), days, isEventful);
            next.DeleteUniverse(name);
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task It_comes_back_after_the_process_was_killed(string name, double[] days)
    {
        using var folder = new TestFolder();
        using var copy = new TestFolder();
        await using var first = folder.Open();
        await LiveAsync(first, name, days, isEventful: true);
        File.Copy(folder.OnlyLog, Path.Combine(copy.Path, Path.GetFileName(folder.OnlyLog)));

        await using var next = copy.Open();

        Check(next.GetOrCreateUniverse(name), days, isEventful: true);
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task It_comes_back_after_an_import_and_the_restart_that_follows(string name, double[] days)
    {
        using var folder = new TestFolder();
        await using var origin = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var export = await Samples.ExportAsync(await LiveAsync(origin, "origem", days, isEventful: true));
        await using (var first = folder.Open())
        {
            var universe = await first.ImportUniverseAsync(name, new MemoryStream(export), TestContext.Current.CancellationToken);
            Check(universe, days, isEventful: true);
            Assert.Equal(Late, universe.Options.StartTime);
        }

        await using var next = folder.Open();
        Check(next.GetOrCreateUniverse(name), days, isEventful: true);
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task It_comes_back_in_a_fork_and_after_the_restart_that_follows(string name, double[] days)
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
        {
            await LiveAsync(first, "origem", days, isEventful: true);
            Check(first.ForkUniverse("origem", name), days, isEventful: true);
        }

        await using var next = folder.Open();
        Check(next.GetOrCreateUniverse(name), days, isEventful: true);
        Check(next.GetOrCreateUniverse("origem"), days, isEventful: true);
    }

    [Fact]
    public async Task What_is_due_comes_at_its_time_after_the_clock_was_set_back()
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
        {
            var universe = first.OpenUniverse("loja", new UniverseOptions { StartTime = Late });
            await universe.Clock.SetAsync(Samples.Start, TestContext.Current.CancellationToken);
            universe.Services.Create([Samples.Service(1, "1-DELIVERED")]);
        }

        await using var next = folder.Open();
        var back = next.GetOrCreateUniverse("loja");
        Assert.Empty(await back.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        var happened = await back.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Assert.Equal(ServiceStatus.Delivered, back.State(1).Status);
        Assert.InRange(happened[0].At, Samples.Start.AddMinutes(1), Samples.Start.AddDays(1));
    }

    [Fact]
    public async Task A_fork_at_an_event_stands_there_though_the_clock_had_been_set_back_before()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var origin = await LiveAsync(emulator, "origem", [3, -30, 1], isEventful: true);

        foreach (var sequence in Enumerable.Range(1, origin.Events.Count))
        {
            var fork = emulator.ForkUniverse("origem", $"fork-{sequence}", sequence);
            Assert.Equal(origin.Events[sequence - 1].At, fork.Clock.GetUtcNow());
        }
    }

    [Fact]
    public async Task A_log_without_the_time_comes_back_where_its_past_ends()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var origin = await LiveAsync(emulator, "origem", [2, 5], isEventful: true);
        var old = LogImage.Of("origem", origin.Options, origin.Events).SelectMany(part => part.ToArray()).ToArray();

        var back = await emulator.ImportUniverseAsync("copia", new MemoryStream(old), TestContext.Current.CancellationToken);

        Assert.Equal(origin.Events[^1].At, back.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("\"at\":\"2026-03-02T12:00:00+00:00\"", "\"at\":\"2026-03-02T12:00:00\"")]
    [InlineData("\"startTime\":\"2027-03-02T12:00:00+00:00\"", "\"startTime\":\"2027-03-02T12:00:00\"")]
    public async Task A_time_without_an_offset_is_not_read_in_the_zone_of_the_machine(string good, string bad)
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var universe = emulator.OpenUniverse("loja", new UniverseOptions { StartTime = Late });
        await universe.Clock.SetAsync(Samples.Start, TestContext.Current.CancellationToken);
        universe.Services.Create([Samples.Service(1)]);
        var export = await Samples.ExportAsync(universe);
        var changed = Changed(export, good, bad);

        await Assert.ThrowsAsync<StorageException>(() => emulator.ImportUniverseAsync("copia", new MemoryStream(changed), TestContext.Current.CancellationToken));
    }

    // The records are written anew, with the right lengths and checksums.
    private static byte[] Changed(byte[] export, string good, string bad)
    {
        using var changed = new MemoryStream();
        var at = LogHeader.FirstLine.Length;
        changed.Write(LogHeader.FirstLine);
        var found = false;
        while (at < export.Length)
        {
            var length = RecordHead.Read(export.AsSpan(at, RecordHead.Size))!.Value.Length;
            var text = Encoding.UTF8.GetString(export, at + RecordHead.Size, length);
            found |= text.Contains(good, StringComparison.Ordinal);
            var record = Encoding.UTF8.GetBytes(text.Replace(good, bad, StringComparison.Ordinal));
            var head = new byte[RecordHead.Size];
            RecordHead.Of(record).Write(head);
            changed.Write(head);
            changed.Write(record);
            at += RecordHead.Size + length;
        }

        Assert.True(found, good);
        return changed.ToArray();
    }

    private static async Task<Universe> LiveAsync(TrackingEmulator emulator, string name, double[] days, bool isEventful)
    {
        var universe = emulator.OpenUniverse(name, new UniverseOptions { StartTime = Late });
        for (var i = 0; i < days.Length; i++)
        {
            if (isEventful && i % 2 == 0)
                universe.Services.Create([Samples.Service(i)]);
            await universe.Clock.SetAsync(universe.Clock.GetUtcNow().AddDays(days[i]), TestContext.Current.CancellationToken);
        }

        return universe;
    }

    private static void Check(Universe universe, double[] days, bool isEventful)
    {
        Assert.Equal(Late.AddDays(days.Sum()), universe.Clock.GetUtcNow());
        Assert.Equal(isEventful ? (days.Length + 1) / 2 : 0, universe.State.Services.All.Count());
        Assert.Null(universe.Failure);
    }
}
