using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

public sealed class ManyAccountsTests : IDisposable
{
    private readonly ScriptedServer _a = new();
    private readonly ScriptedServer _b = new();
    private readonly ServiceCollection _services = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public async Task Each_account_has_its_own_client_login_and_http_client()
    {
        await using var provider = TwoStores();

        await provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-a").Services.GetAsync(1);
        await provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-a").Services.GetAsync(2);
        await provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-b").Services.GetAsync(3);

        Assert.Equal((1, 2), (_a.Logins, _a.Calls.Count));
        Assert.Equal((1, 1), (_b.Logins, _b.Calls.Count));
        Assert.Contains("user-a", _a.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("user-b", _b.Requests[0].Body, StringComparison.Ordinal);
        Assert.Null(provider.GetService<IVtexTrackingClient>());
    }

    [Fact]
    public void A_constructor_takes_the_client_by_its_key()
    {
        _services.AddSingleton<KeyedConsumer>();
        using var provider = TwoStores();

        Assert.Same(
            provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-b"),
            provider.GetRequiredService<KeyedConsumer>().Tracking);
    }

    [Fact]
    public void The_factory_gives_the_registered_clients_too()
    {
        using var provider = TwoStores();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();
        var registered = provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-a");

        Assert.Same(registered, factory.GetClient("loja-a"));
        Assert.Same(registered, factory.GetOrAddClient("loja-a", _ => Assert.Fail("It is made already.")));
        Assert.False(factory.RemoveClient("loja-a"));
        Assert.Throws<InvalidOperationException>(() => factory.GetClient("LOJA-A"));
    }

    [Fact]
    public void The_faults_of_all_accounts_are_told_when_the_host_starts()
    {
        _services.AddVtexTracking("loja-a", options => options.Username = "user-a");
        _services.AddVtexTracking("loja-b", new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Stores:B:Password"] = "p" })
            .Build().GetSection("Stores:B"));
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<AggregateException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            ["VtexTrackingOptions.Password is missing.", "Stores:B:Username is missing."],
            exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures));
    }

    [Fact]
    public async Task An_account_that_appears_at_run_time_gets_a_client_that_is_kept()
    {
        _services.AddVtexTrackingClientFactory();
        _services.AddHttpClient("Vtex.Tracking:loja-c").ConfigurePrimaryHttpMessageHandler(() => _a);
        await using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();

        var client = factory.GetOrAddClient("loja-c", Set("user-c"));
        await client.Services.GetAsync(1);

        Assert.Same(client, factory.GetOrAddClient("loja-c", _ => Assert.Fail("It is made already.")));
        Assert.Same(client, factory.GetClient("loja-c"));
        Assert.Contains("user-c", _a.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_was_removed_fails_and_a_new_one_takes_its_place()
    {
        _services.AddVtexTrackingClientFactory();
        await using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();
        var first = factory.GetOrAddClient("loja-c", Set("user-c"));

        Assert.True(factory.RemoveClient("loja-c"));
        Assert.False(factory.RemoveClient("loja-c"));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.Services.GetAsync(1));
        Assert.NotSame(first, factory.GetOrAddClient("loja-c", Set("user-c")));
    }

    [Fact]
    public void Faulty_options_are_told_and_not_kept()
    {
        _services.AddVtexTrackingClientFactory();
        using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();

        Assert.Throws<OptionsValidationException>(() => factory.GetOrAddClient("loja-c", _ => { }));

        Assert.NotNull(factory.GetOrAddClient("loja-c", Set("user-c")));
    }

    [Fact]
    public void The_clients_made_at_run_time_are_bounded_in_number()
    {
        _services.AddVtexTrackingClientFactory(maxClients: 2);
        using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();
        factory.GetOrAddClient("1", Set("1"));
        factory.GetOrAddClient("2", Set("2"));

        Assert.Throws<InvalidOperationException>(() => factory.GetOrAddClient("3", Set("3")));

        factory.RemoveClient("1");
        Assert.NotNull(factory.GetOrAddClient("3", Set("3")));
    }

    [Fact]
    public void Many_callers_at_once_make_one_client()
    {
        _services.AddVtexTrackingClientFactory();
        using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();
        var clients = new IVtexTrackingClient[64];

        Parallel.For(0, clients.Length, index => clients[index] = factory.GetOrAddClient("loja-c", Set("user-c")));

        Assert.Single(clients.Distinct());
    }

    [Fact]
    public async Task The_factory_takes_its_clients_with_it()
    {
        _services.AddVtexTrackingClientFactory();
        var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IVtexTrackingClientFactory>();
        var client = factory.GetOrAddClient("loja-c", Set("user-c"));

        await provider.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Services.GetAsync(1));
        Assert.Throws<ObjectDisposedException>(() => factory.GetOrAddClient("loja-d", Set("user-d")));
    }

    [Fact]
    public void Http_clients_of_accounts_unknown_at_start_follow_no_redirects_and_keep_no_cookies()
    {
        _services.AddVtexTrackingClientFactory();
        using var provider = _services.BuildServiceProvider();

        HttpMessageHandler handler =
            provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Vtex.Tracking:loja-c");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;

#if CLIENT_FOR_NETSTANDARD
        var primary = Assert.IsType<HttpClientHandler>(handler);
#else
        var primary = Assert.IsType<SocketsHttpHandler>(handler);
#endif
        Assert.False(primary.AllowAutoRedirect);
        Assert.False(primary.UseCookies);
    }

    private ServiceProvider TwoStores()
    {
        _services.AddVtexTracking("loja-a", Set("user-a")).ConfigurePrimaryHttpMessageHandler(() => _a);
        _services.AddVtexTracking("loja-b", Set("user-b")).ConfigurePrimaryHttpMessageHandler(() => _b);
        return _services.BuildServiceProvider();
    }

    private static Action<VtexTrackingOptions> Set(string username) => options =>
    {
        options.BaseAddress = new Uri("https://tracking.test/receiver/");
        options.Username = username;
        options.Password = ScriptedServer.Password;
        options.TimeProvider = new ManualTimeProvider();
    };
}
