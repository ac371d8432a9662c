using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>Whatever goes wrong at whichever call: one order, one invoice, one service.</summary>
public sealed class ImportFaultTests
{
    /// <summary>Of a run on a machine that is busy with other things.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_holds_under_every_single_fault()
    {
        var report = await FaultExplorer.ExploreAsync(ImportAsync, new FaultExplorerOptions { MaxFaults = 1, MaxDuration = Patience }, Ct);

        report.ThrowIfBroken();
        Assert.True(report.Runs > report.Calls * 3, report.ToString());
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task An_import_holds_under_pairs_of_faults()
    {
        var report = await FaultExplorer.ExploreAsync(ImportAsync, new FaultExplorerOptions { MaxRuns = 1_000, MaxDuration = Patience }, Ct);

        report.ThrowIfBroken();
    }

    // An import that gave up is begun again, as an ERP does.
    private static async Task ImportAsync(FaultRun run)
    {
        await run.Universe.Integration.SaveAsync(new IntegrationSettings(), run.Universe.Integration.Token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ImportOnceAsync(run);
                break;
            }
            catch (VtexException) when (attempt < 4)
            {
                Check(run.Universe, isDone: false);
            }
        }

        Check(run.Universe, isDone: true);
    }

    private static async Task ImportOnceAsync(FaultRun run)
    {
        using var handler = run.CreateHandler();
        using var orders = new VtexOrdersClient(
            new VtexOrdersOptions
            {
                BaseAddress = new Uri(run.TrackingAddress, "/"),
                AppKey = $"vtexappkey-{run.Username}-ABCDEF",
                AppToken = "segredo",
                AffiliateId = "MKP",
                TimeProvider = run.Clock,
            },
            handler);
        var imported = await orders.ImportAsync(
            SampleOrders.External(), SampleOrders.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(10) }, Ct);
        Assert.True(imported.IsInvoiced);
    }

    private static void Check(Universe universe, bool isDone)
    {
        var order = universe.Orders.All.SingleOrDefault();
        var services = universe.Events.Count(happened => happened.Kind == "ServiceCreated");
        if (isDone ? order?.Packages.Count != 1 || services != 1 : order?.Packages.Count > 1 || services > 1)
            throw new InvalidOperationException($"{universe.Orders.All.Count} orders, {order?.Packages.Count} invoices, {services} services.");
    }
}
