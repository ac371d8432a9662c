using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

public sealed class AddVtexTrackingTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ServiceCollection _services = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task The_client_is_a_singleton_over_the_factorys_handlers()
    {
        Register();
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(8);

        Assert.Equal(1, _server.Logins);
        Assert.Equal(2, _server.Calls.Count);
    }

    [Fact]
    public async Task Handlers_of_the_user_see_the_login_and_the_token()
    {
        var seen = new List<string?>();
        Register().AddHttpMessageHandler(() => new WatchingHandler(seen));
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);

        Assert.Equal([null, "token-1"], seen);
    }

    [Fact]
    public void Faults_are_told_when_the_host_starts()
    {
        _services.AddVtexTracking(_ => { });
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(2, exception.Failures.Count());
    }

    [Fact]
    public async Task Registering_twice_adds_up_the_options_and_makes_one_client()
    {
        Register();
        _services.AddVtexTracking(options => options.Username = "another");
        await using var provider = _services.BuildServiceProvider();

        await Assert.Single(provider.GetServices<IVtexTrackingClient>()).Services.GetAsync(7);

        Assert.Contains("another", _server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_token_nor_password_is_logged_even_at_the_finest_level()
    {
        var log = new CollectingLoggerProvider();
        Register();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClient>().Services.CreateAsync(Samples.Service);

        Assert.Contains("Authorization", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedServer.Password, log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_factorys_time_limit_is_left_out_unless_the_user_sets_one(bool isSet)
    {
        var http = Register();
        if (isSet)
            http.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(7));
        await using var provider = _services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Vtex.Tracking");

        Assert.Equal(isSet ? TimeSpan.FromSeconds(7) : Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public async Task A_handler_of_the_user_can_take_the_place_of_the_resilience()
    {
        var failed = false;
        _server.Api = (_, _) => Task.FromResult(Answers.Status(
            failed ? System.Net.HttpStatusCode.Forbidden : System.Net.HttpStatusCode.BadGateway));
        Register().AddHttpMessageHandler(() => new RepeatingHandler(() => failed = true));
        _services.Configure<VtexTrackingOptions>(options => options.Resilience.Enabled = false);
        await using var provider = _services.BuildServiceProvider();
        var tracking = provider.GetRequiredService<IVtexTrackingClient>();

        await Assert.ThrowsAsync<VtexAuthenticationException>(() => tracking.Services.GetAsync(7));

        Assert.Equal(2, _server.Calls.Count);
    }

    [Fact]
    public async Task The_apps_logging_and_token_store_are_used()
    {
        var log = new CollectingLoggerProvider();
        var store = new Authentication.MemoryTokenStore();
        Register();
        _services.AddLogging(logging => logging.AddProvider(log)).AddSingleton<ITokenStore>(store);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);

        Assert.Contains("Logged in.", log.Text, StringComparison.Ordinal);
        Assert.Single(store.Tokens);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_primary_handler_for_all_clients_of_the_app_is_used(bool isFirst)
    {
        if (isFirst)
            SetForAll();
        _services.AddVtexTracking(options =>
        {
            options.BaseAddress = new Uri("https://tracking.test/receiver/");
            options.Username = "expedicao";
            options.Password = ScriptedServer.Password;
        });
        if (!isFirst)
            SetForAll();
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);

        Assert.Single(_server.Calls);

        void SetForAll() =>
            _services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => _server));
    }

    [Fact]
    public void The_handler_that_the_client_was_given_stays_its_givers()
    {
        var handler = new DisposalWitness();

        new VtexTrackingClient(ScriptedServer.Options(), handler).Dispose();

        Assert.False(handler.Disposed);
    }

    private IHttpClientBuilder Register() => _services
        .AddVtexTracking(options =>
        {
            options.BaseAddress = new Uri("https://tracking.test/receiver/");
            options.Username = "expedicao";
            options.Password = ScriptedServer.Password;
            options.TimeProvider = new ManualTimeProvider();
        })
        .ConfigurePrimaryHttpMessageHandler(() => _server);
}
