using System.Diagnostics;
using System.Text;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Erp;

/// <summary>The worker of samples/Erp against the emulator, killed or not.</summary>
public sealed class ErpTests
{
    private const string Account = "lojaipe";
    private const int Kills = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Trait("Category", "Slow")]
    [Fact]
    public async Task It_imports_nothing_twice_though_it_is_killed_fifty_times()
    {
        using var folder = new ErpFolder();
        await using var emulator = await StartAsync();
        var universe = Open(emulator);
        var random = new Random(20311);
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kill % 5 == 0)
                folder.Write(1 + kill, 5, isLatin1: kill % 10 == 0);
            await using var worker = ErpProcess.Start(folder, emulator.BaseAddress, Account);
            // After some calls, so that a slow machine has it killed in the midst of work, too; and then at any moment between two of them.
            var (calls, moment) = (Calls() + random.Next(1, 12), TimeSpan.FromMicroseconds(random.Next(30_000)));
            await UntilAsync(worker, () => Calls() >= calls || !folder.Waiting.Any());
            await Task.Delay(moment, TimeProvider.System, Ct);
            await worker.KillAsync();
        }

        var begun = universe.Orders.All.Count;
        await using var last = ErpProcess.Start(folder, emulator.BaseAddress, Account);
        await UntilAsync(last, () => !folder.Waiting.Any());

        Assert.True(begun > 0, "No kill came in the midst of work.");
        Assert.Equal(Kills, universe.Orders.All.Count);
        Assert.All(universe.Orders.All, order => Assert.Single(order.Packages));
        Assert.All(universe.Orders.All, order => Assert.Equal(StoreOrderStatus.Invoiced, order.Status));
        Assert.Equal(Kills, universe.Events.Count(happened => happened.Kind == "ServiceCreated"));
        Assert.Equal(Kills / 5, folder.Done.Count());

        int Calls() => emulator.Journal.Count(RequestMatcher.Create());
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Odd_files_cost_nothing_but_their_orders()
    {
        using var folder = new ErpFolder();
        await using var emulator = await StartAsync();
        var universe = Open(emulator);
        folder.Write(1, 1);
        var invoice = NfeMaker.Make(new Nfe { Number = 7, Total = 389.90m });
        await File.WriteAllBytesAsync(Path.Combine(folder.PathOf("notas"), "7.xml"), invoice.Content.ToArray(), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder.PathOf("notas"), "odd.xml"), "<!DOCTYPE a>", Ct);
        folder.Write(
            "pedidos-odd.csv",
            [
                (await File.ReadAllLinesAsync(folder.Waiting.Single(), Ct))[0],
                ErpFolder.Line(7, "21407", "375,00", "14,90", invoice.Key),
                ErpFolder.Line(8, "21407", "375,00", "14,90", invoice.Key, cpf: "529.982.247-24"),
                ErpFolder.Line(9, "21407", "375.00,0,0", "14,90", invoice.Key),
                "10;x",
            ],
            Encoding.UTF8);

        await using var worker = ErpProcess.Start(folder, emulator.BaseAddress, Account);
        await UntilAsync(worker, () => !folder.Waiting.Any());
        var output = await worker.KillAsync();

        Assert.Equal(["MKP-1", "MKP-7"], universe.Orders.All.Select(order => order.OrderId).Order(StringComparer.Ordinal));
        Assert.Contains("MKP-7: is invoiced", output, StringComparison.Ordinal);
        Assert.Contains("odd.xml:", output, StringComparison.Ordinal);
        var faults = await File.ReadAllTextAsync(Path.Combine(folder.PathOf("importados"), "pedidos-odd.erros.txt"), Ct);
        Assert.Contains("Line 3: the column cpf", faults, StringComparison.Ordinal);
        Assert.Contains("Line 4: the column preco", faults, StringComparison.Ordinal);
        Assert.Contains("Line 5: the column", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("529", faults, StringComparison.Ordinal);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task The_example_of_its_page_is_imported()
    {
        using var folder = new ErpFolder();
        folder.Copy("exemplo");
        await using var emulator = await StartAsync();
        var universe = Open(emulator);

        await using var worker = ErpProcess.Start(folder, emulator.BaseAddress, Account);
        await UntilAsync(worker, () => !folder.Waiting.Any());
        var output = await worker.KillAsync();

        Assert.Contains("pedidos-1.csv: 1 order", output, StringComparison.Ordinal);
        Assert.Contains("MKP-2031915: Placing", output, StringComparison.Ordinal);
        Assert.Equal(1, universe.Integration.FindService("MKP-2031915"));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Settings_that_can_be_read_in_two_ways_end_it_in_words()
    {
        using var folder = new ErpFolder();
        await using var worker = ErpProcess.Start(
            folder, new Uri("http://127.0.0.1:9/"), Account, "--Erp:PollInterval", "24:00:00", "--Erp:PolInterval", "1s", "--Erp:ScanInterval", "10");

        var (code, output) = await worker.EndAsync(Ct);

        Assert.Equal(1, code);
        Assert.Contains("Erp:PollInterval must have at most 23 hours", output, StringComparison.Ordinal);
        Assert.Contains("Erp:PolInterval is not a setting.", output, StringComparison.Ordinal);
        Assert.Contains("Erp:ScanInterval must be a duration with its unit", output, StringComparison.Ordinal);
        Assert.Equal(3, output.Trim().Split('\n').Length);
    }

    // An hour passes in each second, and so does the grace period.
    private static async Task<TrackingEmulator> StartAsync()
    {
        var emulator = await TrackingEmulator.StartAsync(new TrackingEmulatorOptions { StartTime = new DateTimeOffset(2031, 3, 10, 18, 20, 0, TimeSpan.Zero), JournalSize = 100_000 }, Ct);
        emulator.Clock.Run(3_600);
        return emulator;
    }

    private static Universe Open(TrackingEmulator emulator)
    {
        var universe = emulator.OpenUniverse(Account, new UniverseOptions());
        universe.Integration.SaveAsync(new IntegrationSettings { OnlyWithXml = true }, universe.Integration.Token).GetAwaiter().GetResult();
        return universe;
    }

    private static async Task UntilAsync(ErpProcess worker, Func<bool> isDone)
    {
        var waited = Stopwatch.StartNew();
        while (!isDone())
        {
            Assert.True(waited.Elapsed < Patience && !worker.HasExited, $"It is not done after {waited.Elapsed}: {(worker.HasExited ? await worker.KillAsync() : "it is at work")}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        }
    }
}
