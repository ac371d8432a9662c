using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

public sealed class AddVtexShippingNetworkTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ServiceCollection _services = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task The_client_is_a_singleton_over_the_factorys_handlers()
    {
        _services.AddVtexShippingNetwork(Set("lojaipe")).ConfigurePrimaryHttpMessageHandler(() => _server);
        _services.AddVtexTracking(options => (options.Username, options.Password) = ("u", "p"));
        await using var provider = _services.BuildServiceProvider();

        var network = provider.GetRequiredService<IVtexShippingNetworkClient>();
        await network.TrackAsync(["a"]);

        Assert.Same(network, provider.GetRequiredService<IVtexShippingNetworkClient>());
        Assert.Equal("/jacaranda-tracking/v1/lojaipe/master/tracking", Assert.Single(_server.Requests).PathAndQuery);
    }

    [Fact]
    public async Task Each_name_has_its_own_client()
    {
        _services.AddVtexShippingNetwork("loja-a", Set("lojaa")).ConfigurePrimaryHttpMessageHandler(() => _server);
        _services.AddVtexShippingNetwork("loja-b", Section("Lojas:B", [.. Settings, ("Account", "lojab")]))
            .ConfigurePrimaryHttpMessageHandler(() => _server);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IVtexShippingNetworkClient>("loja-a").TrackAsync(["a"]);
        await provider.GetRequiredKeyedService<IVtexShippingNetworkClient>("loja-b").TrackAsync(["b"]);

        Assert.Equal(
            ["/jacaranda-tracking/v1/lojaa/master/tracking", "/outra/v2/lojab/master/tracking"],
            _server.Requests.Select(request => request.PathAndQuery));
        Assert.Null(provider.GetService<IVtexShippingNetworkClient>());
    }

    [Fact]
    public void The_section_sets_the_options()
    {
        _services.AddVtexShippingNetwork(Section(
            "VtexShippingNetwork",
            [
                .. Settings,
                ("LabelsBaseAddress", "https://labels.test"),
                ("Account", "lojaipe"),
                ("Workspace", "dev"),
                ("TrackingBatchSize", "50"),
                ("Validation", "strict"),
                ("Resilience:MaxAttempts", "2"),
                ("Environment:Target", "EmulatorOnly"),
            ]));
        using var provider = _services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<VtexShippingNetworkOptions>>().Value;

        Assert.Equal(("outra", "v2", "lojaipe", "dev"), (options.AppName, options.AppVersion, options.Account, options.Workspace));
        Assert.Equal(("k", "t", ""), (options.AppKey, options.AppToken, options.UserToken));
        Assert.Equal("https://labels.test/", options.LabelsBaseAddress!.AbsoluteUri);
        Assert.Equal((50, ValidationMode.Strict), (options.TrackingBatchSize, options.Validation));
        Assert.Equal((2, VtexTrackingTarget.EmulatorOnly), (options.Resilience.MaxAttempts, options.Environment.Target));
    }

    [Fact]
    public void Every_fault_is_told_by_its_key_when_the_host_starts()
    {
        _services.AddVtexShippingNetwork(Section(
            "VtexShippingNetwork",
            [("BaseAddress", "https://apps.test"), ("AppNam", "s3cr3t"), ("AppName", "s3/cr3t"), ("TrackingBatchSize", "many")]));
        using var provider = _services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "VtexShippingNetwork:AppName must be one segment of a path: no slashes, blanks or control characters.",
                "VtexShippingNetwork:AppKey and AppToken are missing, and so is UserToken; give one or the other.",
                "VtexShippingNetwork:TrackingBatchSize must be a whole number.",
            ],
            exception.Failures.Take(3));
        Assert.StartsWith("VtexShippingNetwork:AppNam is not a setting.", exception.Failures.Last(), StringComparison.Ordinal);
        Assert.Equal(4, exception.Failures.Count());
        Assert.DoesNotContain("cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The binding is written out; this finds the property that somebody forgot there.</summary>
    [Fact]
    public void Every_property_of_the_options_is_a_key()
    {
        var keys = typeof(VtexShippingNetworkOptions).GetProperties()
            .Where(property => property.Name is not ("TimeProvider" or "LoggerFactory" or "Resilience" or "Environment"))
            .Select(property => (property.Name, "\u0000"))
            .ToArray();

        var section = new BoundSection<VtexShippingNetworkOptions>("", Section("S", keys), ConfigurationBinding.Apply);

        Assert.DoesNotContain(section.Faults(), fault => fault.Contains("is not a setting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_credentials_are_logged_even_at_the_finest_level_and_missing_answers_are()
    {
        var log = new CollectingLoggerProvider();
        _services.AddVtexShippingNetwork(Set("lojaipe")).ConfigurePrimaryHttpMessageHandler(() => _server);
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexShippingNetworkClient>().TrackAsync(["a", "b"]);

        Assert.Contains("X-VTEX-API-AppToken", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Carriers.AppToken, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vtexappkey", log.Text, StringComparison.Ordinal);
        Assert.Contains(
            "GetTrackingEvents: of 2 asked for, 2 are missing from the answer.", log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vtex.Tracking.ShippingNetwork")]
    [InlineData("Vtex.Tracking.ShippingNetwork:loja-a")]
    public void The_factorys_time_limit_is_left_out(string name)
    {
        _services.AddVtexShippingNetwork(Set("a"));
        _services.AddVtexShippingNetwork("loja-a", Set("a"));
        using var provider = _services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    private static (string, string)[] Settings =>
    [
        ("BaseAddress", "https://apps.test"), ("AppName", "outra"), ("AppVersion", "v2"), ("AppKey", "k"), ("AppToken", "t"),
    ];

    private static Action<VtexShippingNetworkOptions> Set(string account) => options =>
    {
        var some = Carriers.Options();
        options.BaseAddress = some.BaseAddress;
        (options.AppName, options.AppVersion, options.Account) = (some.AppName, some.AppVersion, account);
        (options.AppKey, options.AppToken) = (some.AppKey, some.AppToken);
    };

    private static IConfigurationSection Section(string name, params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(
                setting => KeyValuePair.Create($"{name}:{setting.Key}", (string?)setting.Value)))
            .Build()
            .GetSection(name);
}
