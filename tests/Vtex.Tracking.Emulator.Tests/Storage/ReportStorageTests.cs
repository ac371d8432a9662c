using Vtex.Tracking.Emulator.Tests.World.Reports;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Reports after a restart, from an export and in a fork.</summary>
public sealed class ReportStorageTests
{
    [Fact]
    public async Task A_restart_an_import_and_a_fork_have_the_same_reports()
    {
        using var folder = new TestFolder();
        List<string> before;
        byte[] exported;
        await using (var first = folder.Open())
        {
            var universe = await LiveAsync(first);
            before = await FilesOf(universe);
            exported = await Samples.ExportAsync(universe);
            Assert.Equal(before, await FilesOf(first.ForkUniverse("loja", "copia")));
        }

        await using var second = folder.Open();
        var again = second.GetOrCreateUniverse("loja");
        await again.Clock.SetAsync(Samples.Start.AddDays(2), TestContext.Current.CancellationToken);
        Assert.Equal(before, await FilesOf(again));
        using var bytes = new MemoryStream(exported);
        var imported = await second.ImportUniverseAsync("outra", bytes, TestContext.Current.CancellationToken);
        Assert.Equal(before, await FilesOf(imported));
    }

    private static async Task<Universe> LiveAsync(TrackingEmulator emulator)
    {
        var universe = ReportWorlds.Fill(emulator.OpenUniverse("loja", new UniverseOptions { Messages = new MessageOptions { FailedShare = 0.3 } }));
        universe.Services.Create([.. Enumerable.Range(1, 20).Select(number => ReportWorlds.Service(number) with { OrderNumber = $"{number}-DELIVERED" })]);
        universe.Reports.GetDashboard(); // from here on counts are kept
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        return universe;
    }

    private static async Task<List<string>> FilesOf(Universe universe)
    {
        var reports = universe.Reports;
        return
        [
            $"{reports.GetScheduling()}", $"{reports.GetServiceIndicators().Services}", string.Join(';', reports.GetMessages().Tiles),
            await TextOf(file => reports.ExportServicesAsync(file)), await TextOf(file => reports.ExportRankingAsync(file)),
            await TextOf(file => reports.ExportWorkingHoursAsync(file)), await TextOf(file => reports.ExportMessagesAsync(file)),
        ];
    }

    private static async Task<string> TextOf(Func<Stream, Task> write)
    {
        using var file = new MemoryStream();
        await write(file);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
