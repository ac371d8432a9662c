namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Some processes that share a server.</summary>
internal sealed class Fleet(FleetWorker[] workers) : IDisposable
{
    public FleetWorker[] Workers => workers;

    public static Task<FleetWorker[]> StartAsync(Uri upstream, RedisServer server, string prefix, TimeSpan lease, int count) =>
        StartAsync(upstream, server.Configuration, prefix, lease, count);

    public static Task<FleetWorker[]> StartAsync(Uri upstream, string configuration, string prefix, TimeSpan lease, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => FleetWorker.StartAsync(upstream, configuration, prefix, lease)));

    /// <summary>Has all read a service at once, each with its clock so far ahead.</summary>
    public Task<string?[]> AllAsync(int service, int[] minutes) =>
        Task.WhenAll(workers.Select((worker, number) => worker.GetAsync(service, minutes[number])));

    public void Dispose()
    {
        foreach (var worker in workers)
            worker.Dispose();
    }
}
