using System.Net.Http.Json;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class OutageTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_outage_ends_with_its_last_moment_by_the_emulators_clock()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        var outage = server.Emulator.Faults.Add(Faults.Outage(TimeSpan.FromMinutes(5)));

        Assert.Equal(503, await ListAsync(server));
        await server.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(5) - Tick, Cancel);
        Assert.Equal(503, await ListAsync(server));
        Assert.False(outage.IsUsedUp);
        await server.Emulator.Clock.AdvanceAsync(Tick, Cancel);

        Assert.Equal(200, await ListAsync(server));
        Assert.True(outage.IsUsedUp);
        Assert.Equal("outage (2)", outage.ToString());
    }

    [Fact]
    public async Task One_after_the_next_write_lets_that_through_and_lasts_from_then_on()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        var clock = server.Emulator.Clock;
        var outage = server.Emulator.Faults.Add(Faults.Outage(TimeSpan.FromMinutes(5), afterNextWrite: true));

        Assert.Equal(200, await ListAsync(server));
        using (var login = await server.LoginAsync())
            Assert.True(login.IsSuccessStatusCode);
        await clock.AdvanceAsync(TimeSpan.FromHours(1), Cancel);
        Assert.Equal(200, await ListAsync(server));
        Assert.Equal(200, await CreateAsync(server));
        Assert.Equal(0, outage.Used);

        Assert.Equal(503, await ListAsync(server));
        Assert.Equal(503, await CreateAsync(server));
        await clock.AdvanceAsync(TimeSpan.FromMinutes(5), Cancel);
        Assert.Equal(200, await CreateAsync(server));
        Assert.Equal(2, server.Emulator.GetOrCreateUniverse(Api.User).State.Services.Count);
    }

    [Fact]
    public async Task The_control_API_has_them_too()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        using var http = new HttpClient(server.Emulator.CreateHandler()) { BaseAddress = server.Emulator.BaseAddress };
        using (var added = await http.PostAsJsonAsync("_emulator/faults", new { fault = "unavailable", duration = "00:05:00", startsAfterWrite = true }, Cancel))
            Assert.Equal(201, (int)added.StatusCode);

        Assert.Equal(200, await ListAsync(server));
        Assert.Equal(200, await CreateAsync(server));
        Assert.Equal(503, await ListAsync(server));

        foreach (var duration in new[] { "00:00:00", "366.00:00:00" })
        {
            using var refused = await http.PostAsJsonAsync("_emulator/faults", new { fault = "unavailable", duration }, Cancel);
            Assert.Equal(400, (int)refused.StatusCode);
            Assert.Contains("$.duration", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_has_not_happened_is_named_by_the_verification()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        var faults = server.Emulator.Faults;
        faults.Add(Faults.ServerError, times: 2);
        faults.Add(Faults.LoginDown);
        faults.VerifyAllUsedFails("2 of 2 faults have not happened as often as they were to, so the test may have passed without them: "
            + "server-error (0 of 2) for all, login-down (0) for login.");

        Assert.Equal(500, await ListAsync(server));
        (await server.LoginAsync()).Dispose();
        faults.VerifyAllUsedFails("1 of 2 faults have not happened as often as they were to, so the test may have passed without them: "
            + "server-error (1 of 2) for all.");

        Assert.Equal(500, await ListAsync(server));
        faults.VerifyAllUsed();
    }

    [Fact]
    public async Task Unused_faults_of_universes_are_told_too()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        emulator.Faults.ForUniverse("ana").Add(Faults.Unavailable, times: 1);

        emulator.Faults.VerifyAllUsedFails("1 of 1 faults have not happened as often as they were to, so the test may have passed without them: "
            + "unavailable (0 of 1) for all in 'ana'.");
        emulator.Faults.ForUniverse("rui").VerifyAllUsed();
    }

    private static async Task<int> ListAsync(FaultServer server)
    {
        using var answer = await server.ListAsync();
        return (int)answer.StatusCode;
    }

    private static async Task<int> CreateAsync(FaultServer server)
    {
        using var answer = await server.CreateAsync();
        return (int)answer.StatusCode;
    }
}

internal static class Verifying
{
    public static void VerifyAllUsedFails(this FaultInjector faults, string message) =>
        Assert.Equal(message, Assert.Throws<VerificationException>(faults.VerifyAllUsed).Message);
}
