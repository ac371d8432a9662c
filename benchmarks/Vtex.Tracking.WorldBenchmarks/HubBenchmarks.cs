using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>The hub's hourly call for ten thousand open packages, over a socket; the aim is under a second.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 10, invocationCount: 1)]
public class HubBenchmarks
{
    private const int Orders = 20;
    private const int PackagesInOrder = 500;

    private CannedCarrier _carrier = null!;
    private TrackingEmulator _emulator = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _carrier = await CannedCarrier.StartAsync();
        _emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Samples.Morning });
        var hub = _emulator.GetOrCreateUniverse("loja").Hub;
        hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = _carrier.Address });
        for (var order = 0; order < Orders; order++)
        {
            await hub.InvoiceAsync(new HubOrder
            {
                OrderId = $"{order}",
                Packages = [.. Enumerable.Range(0, PackagesInOrder).Select(number => new NewHubPackage { Id = $"{order}.{number}" })],
            });
        }
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _emulator.DisposeAsync();
        await _carrier.DisposeAsync();
    }

    /// <summary>Each package has a new event.</summary>
    [Benchmark]
    public async Task<int> AllNew()
    {
        _carrier.Tell(anew: true);
        return (await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1))).Count;
    }

    /// <summary>No package has.</summary>
    [Benchmark]
    public async Task<int> NothingNew()
    {
        _carrier.Tell(anew: false);
        return (await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1))).Count;
    }
}
