using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>A day with ten thousand services on autopilot, whose recipients are told; the aim is under two seconds, with all messages.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class MessageBenchmarks
{
    private const int Routes = 500;
    private const int Stops = 20;

    // Each recipient: a service created, a route and a delivery started, a delivery done; by e-mail and SMS.
    private const long Messages = Routes * Stops * 4 * 2;

    private Universe _universe = null!;

    [IterationSetup]
    public void Setup()
    {
        _universe = Samples.Universe(new AutopilotOptions());
        _universe.Services.Schedule([.. Enumerable.Range(0, Routes).Select(Route)]);
    }

    [Benchmark]
    public async Task<int> Day()
    {
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        var kept = _universe.Outbox.Messages.Count;
        return kept == Messages ? kept : throw new InvalidOperationException($"The outbox has {kept} messages, not {Messages}.");
    }

    // Each with a driver of its own, today.
    private static ScheduledRoute Route(int number)
    {
        var route = Samples.Route(number * 7, Stops);
        return route with { Route = route.Route with { Driver = new DriverDetails { Username = $"motorista.{number}" } } };
    }
}
