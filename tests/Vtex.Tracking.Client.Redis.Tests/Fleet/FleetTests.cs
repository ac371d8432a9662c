using System.Globalization;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Real processes and a real server: the rule holds for all together, whatever their clocks show.</summary>
[Trait("Category", "Slow")]
public sealed class FleetTests(SharedServer server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Processes_whose_clocks_differ_by_ten_minutes_make_one_call_in_a_window()
    {
        await using var upstream = await CountingUpstream.StartAsync(holdsFirst: false);
        // Nobody dies here: a lease that a busy machine does not outlive.
        using var fleet = new Fleet(await Fleet.StartAsync(upstream.Address, server.Server, server.NewPrefix(), TimeSpan.FromMinutes(1), 4));
        int[] minutes = [10, -10, 0, 10];

        Assert.Equal("7 1", Assert.Single((await fleet.AllAsync(7, minutes)).Distinct(StringComparer.Ordinal)));
        // Just before the end of the window, and after it, for whoever is asked first.
        Assert.Equal("7 1", Assert.Single((await fleet.AllAsync(7, [.. minutes.Select(minute => minute + 359)])).Distinct(StringComparer.Ordinal)));
        Assert.Equal("7 2", Assert.Single((await fleet.AllAsync(7, [.. minutes.Select(minute => minute + 361)])).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task While_one_calls_whose_clock_is_ahead_nobody_else_does_and_when_it_is_killed_another_does_after_the_lease()
    {
        await using var upstream = await CountingUpstream.StartAsync(holdsFirst: true);
        var prefix = server.NewPrefix();
        using var fleet = new Fleet(await Fleet.StartAsync(upstream.Address, server.Server, prefix, Lease, 2));

        var lost = fleet.Workers[0].GetAsync(7, minutesAhead: 10);
        await upstream.FirstCall;
        var waiting = fleet.Workers[1].GetAsync(7, minutesAhead: -10);
        fleet.Workers[0].Kill();

        Assert.Equal("7 2", await waiting);
        Assert.Null(await lost);
        Assert.Equal(2, upstream.Calls.Count);
        // The right was given at most a moment before the call came in; the time of asking may differ by a second.
        Assert.InRange(upstream.Calls[1] - upstream.Calls[0], Lease - TimeSpan.FromSeconds(1.5), Lease + TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task When_a_replica_takes_over_in_the_middle_of_a_call_it_is_not_made_again()
    {
        await using var first = await RedisServer.StartAsync();
        await using var second = await RedisServer.StartAsync("--replicaof", "127.0.0.1", first.Port.ToString(CultureInfo.InvariantCulture));
        await using var upstream = await CountingUpstream.StartAsync(holdsFirst: true);
        var configuration = $"{first.Address},{second.Configuration}";
        using var fleet = new Fleet(await Fleet.StartAsync(upstream.Address, configuration, server.NewPrefix(), TimeSpan.FromMinutes(2), 3));
        var calling = fleet.Workers[0].GetAsync(7);
        await upstream.FirstCall;
        await Eventually.BecomesAsync(async () => (long)await second.ExecuteAsync("DBSIZE") == 1, TimeSpan.FromSeconds(60));

        await first.KillAsync();
        await second.ExecuteAsync("REPLICAOF", "NO", "ONE");
        var waiting = fleet.Workers[1].GetAsync(7);
        upstream.Release();

        Assert.Equal("7 1", await calling);
        Assert.Equal("7 1", await waiting);
        Assert.Equal("7 1", await fleet.Workers[2].GetAsync(7));
        Assert.Single(upstream.Calls);
    }
}
