using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.HealthChecks;

/// <summary>The check logs in, seldom, and calls nothing else.</summary>
public sealed class HealthCheckTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ServiceCollection _services = new();

    public HealthCheckTests()
    {
        _services.AddLogging();
        _services.AddVtexTracking(Set).ConfigurePrimaryHttpMessageHandler(() => _server);
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_login_of_the_last_ten_minutes_is_proof_and_an_older_one_is_not()
    {
        _services.AddHealthChecks().AddVtexTracking();
        await using var provider = _services.BuildServiceProvider();

        var first = await CheckAsync(provider);
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        await CheckAsync(provider);
        Assert.Equal(1, _server.Logins);
        _clock.Advance(TimeSpan.FromTicks(1));
        await CheckAsync(provider);

        Assert.Equal(2, _server.Logins);
        Assert.Empty(_server.Calls);
        Assert.Equal((HealthStatus.Healthy, "Logged in at 2031-03-01 12:00:00Z."), (first.Status, first.Description));
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero), first.Data["loggedInAt"]);
    }

    [Fact]
    public async Task A_login_of_a_call_counts_and_that_of_a_check_serves_calls()
    {
        _services.AddHealthChecks().AddVtexTracking(maxAge: TimeSpan.FromHours(1));
        await using var provider = _services.BuildServiceProvider();
        var tracking = provider.GetRequiredService<IVtexTrackingClient>();

        await tracking.Services.GetAsync(7);
        await CheckAsync(provider);
        Assert.Equal(1, _server.Logins);
        _clock.Advance(TimeSpan.FromHours(1));
        await CheckAsync(provider);
        await tracking.Services.GetAsync(8);

        Assert.Equal((2, "token-2"), (_server.Logins, _server.Calls[^1].Token));
    }

    [Fact]
    public async Task A_token_from_a_store_is_no_proof()
    {
        var store = new OneToken();
        var filling = ScriptedServer.Options(_clock);
        filling.TokenStore = store;
        using (var other = new ScriptedServer())
        using (var client = new VtexTrackingClient(filling, other))
            await client.Services.GetAsync(7);
        Assert.NotNull(store.Kept);
        _services.AddSingleton<ITokenStore>(store);
        _services.AddHealthChecks().AddVtexTracking();
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);
        Assert.Equal(0, _server.Logins);

        var result = await CheckAsync(provider);

        Assert.Equal((HealthStatus.Healthy, 1), (result.Status, _server.Logins));
    }

    [Fact]
    public async Task A_failure_is_told_with_its_cause_and_remembered_for_a_minute()
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Status(HttpStatusCode.BadGateway));
        _services.AddHealthChecks().AddVtexTracking(failureStatus: HealthStatus.Degraded);
        await using var provider = _services.BuildServiceProvider();

        var result = await CheckAsync(provider);
        var logins = _server.Logins;
        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        await CheckAsync(provider);
        Assert.Equal(logins, _server.Logins);
        _server.Login = (_, _) => Task.FromResult(Answers.Token("good"));
        _clock.Advance(TimeSpan.FromTicks(1));
        var later = await CheckAsync(provider);

        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Contains("502", result.Description, StringComparison.Ordinal);
        Assert.IsType<VtexUnexpectedResponseException>(result.Exception);
        Assert.Equal((HealthStatus.Healthy, logins + 1), (later.Status, _server.Logins));
    }

    [Fact]
    public async Task Refused_credentials_are_not_tried_again_before_the_pause_is_over()
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Status(HttpStatusCode.Unauthorized));
        _services.AddHealthChecks().AddVtexTracking(maxAge: TimeSpan.FromSeconds(1));
        await using var provider = _services.BuildServiceProvider();

        await CheckAsync(provider);
        _clock.Advance(TimeSpan.FromSeconds(2));
        var result = await CheckAsync(provider);

        Assert.Equal((HealthStatus.Unhealthy, 1), (result.Status, _server.Logins));
        Assert.Contains("the next login is tried at 2031-03-01 12:00:05Z", result.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedServer.Password, result.Exception!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_account_has_a_check_of_its_own()
    {
        using var broken = new ScriptedServer { Login = (_, _) => throw new HttpRequestException("No route to host.") };
        _services.AddVtexTracking("loja-b", Set).ConfigurePrimaryHttpMessageHandler(() => broken);
        _services.AddHealthChecks().AddVtexTracking().AddVtexTracking("loja-b", tags: ["ready"]);
        await using var provider = _services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Entries["vtex-tracking"].Status);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["vtex-tracking-loja-b"].Status);
        Assert.Equal(["ready"], report.Entries["vtex-tracking-loja-b"].Tags);
    }

    [Fact]
    public void Times_of_nothing_and_empty_names_are_refused()
    {
        var builder = _services.AddHealthChecks();
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddVtexTracking(maxAge: TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddVtexTracking(timeout: TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => builder.AddVtexTracking(account: " "));
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider provider) =>
        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["vtex-tracking"];

    private void Set(VtexTrackingOptions options)
    {
        var given = ScriptedServer.Options();
        (options.Username, options.Password, options.BaseAddress) = (given.Username, given.Password, given.BaseAddress);
        options.CallBudget.Mode = CallBudgetMode.Off;
        options.Resilience.BaseDelay = TimeSpan.Zero;
        options.TimeProvider = _clock;
    }

    private sealed class OneToken : ITokenStore
    {
        public byte[]? Kept { get; private set; }

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default) => new(Kept);

        public ValueTask SetAsync(
            string key, byte[] value, DateTimeOffset expiresAt, CancellationToken cancellationToken = default)
        {
            Kept = value;
            return default;
        }
    }
}
