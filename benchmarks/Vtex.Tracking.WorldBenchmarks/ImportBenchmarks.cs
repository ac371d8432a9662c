using System.Globalization;
using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>Ten thousand orders become services in less than a second: those that were invoiced before, and those that are invoiced in one tick.</summary>
public class ImportBenchmarks
{
    private const int Orders = 10_000;

    private static readonly UniverseOptions Options = new() { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } };
    private static readonly IntegrationSettings Settings = new() { ImportSince = Samples.Morning.AddDays(-1) };

    private Universe _universe = null!;

    [IterationSetup(Target = nameof(WhenTheAppIsInstalled))]
    public void Invoice()
    {
        _universe = new Universe("loja", new EmulatorClock(Samples.Morning), Options);
        for (var i = 0; i < Orders; i++)
            Samples.InvoiceOrder(_universe, i);
    }

    [IterationSetup(Target = nameof(InOneTick))]
    public void BeforeTheTick()
    {
        _universe = new Universe("loja", new EmulatorClock(Samples.Morning), Options);
        _ = _universe.Integration.SaveAsync(Settings, _universe.Integration.Token).Result;
        for (var i = 0; i < Orders; i++)
            _ = _universe.Orders.PlaceAsync(Samples.Order(i) with { MarketplaceOrderId = string.Create(CultureInfo.InvariantCulture, $"{i}-INVOICED") }).Result;
        _universe.Clock.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1)).Wait();
        Check(0);
    }

    [Benchmark(Baseline = true)]
    public int WhenTheAppIsInstalled() => _universe.Integration.SaveAsync(Settings, _universe.Integration.Token).Result.Imported;

    /// <summary>The clock advances by one tick, in which all orders are invoiced and become services.</summary>
    [Benchmark]
    public void InOneTick()
    {
        _universe.Clock.AdvanceAsync(TimeSpan.FromTicks(1)).Wait();
        Check(Orders);
    }

    private void Check(int imported)
    {
        if (_universe.Integration.Status.Imported != imported)
            throw new InvalidOperationException($"{_universe.Integration.Status.Imported} orders are services, not {imported}.");
    }
}
