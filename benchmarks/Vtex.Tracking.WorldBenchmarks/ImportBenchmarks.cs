using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>Ten thousand orders that were invoiced become services at once, when the app is installed: in less than a second.</summary>
public class ImportBenchmarks
{
    private const int Orders = 10_000;

    private Universe _universe = null!;

    [IterationSetup]
    public void Setup()
    {
        _universe = new Universe(
            "loja", new EmulatorClock(Samples.Morning), new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        for (var i = 0; i < Orders; i++)
            Samples.InvoiceOrder(_universe, i);
    }

    [Benchmark]
    public int Import() => _universe.Integration
        .SaveAsync(new IntegrationSettings { ImportSince = Samples.Morning.AddDays(-1) }, _universe.Integration.Token).Result.Imported;
}
