using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>Thirty days with ten thousand services under way; the aim is under two seconds.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class TimeBenchmarks
{
    private const int Routes = 500;
    private const int Stops = 20;

    private Universe _universe = null!;

    [IterationSetup]
    public void Setup()
    {
        _universe = Samples.Universe(new AutopilotOptions());
        _universe.Services.Schedule([.. Enumerable.Range(0, Routes).Select(number => Samples.Route(number, Stops))]);
    }

    [Benchmark]
    public async Task<int> ThirtyDays() => (await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(30))).Count;
}
