using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>Verifies that the server sees what the SDK sent, and that the SDK says how often, whatever handlers stand around.</summary>
[Trait("Category", "Slow")]
public sealed class RepeatingHandlersTests : IAsyncDisposable
{
    private const int Patience = 120_000;

    private readonly HostileServer _server = new();
    private readonly HostileServer _carrier = new();

    public static TheoryData<Surrounding, string> Failures
    {
        get
        {
            var data = new TheoryData<Surrounding, string>();
            foreach (var surrounding in Enum.GetValues<Surrounding>())
            {
                foreach (var failure in new[] { "500", "503", "429", "302", "closed", "reset", "slow" })
                    data.Add(surrounding, failure);
            }

            return data;
        }
    }

    public static TheoryData<Surrounding> All => [.. Enum.GetValues<Surrounding>()];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _carrier.DisposeAsync();
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Failures))]
    public async Task A_write_is_sent_once(Surrounding surrounding, string failure)
    {
        _server.Api = (_, stream) => FailAsync(failure, stream);
        await using var app = App(surrounding, failure);
        var tracking = app.GetRequiredService<IVtexTrackingClient>();

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.CreateAsync(Samples.Service));

        AssertTold(exception, failure);
        AssertSent(1, _server.Calls, failure);
        Assert.Equal((1, 1), (exception.Attempts, _server.Logins));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Failures))]
    public async Task A_notification_and_a_label_are_sent_once(Surrounding surrounding, string failure)
    {
        _carrier.Api = (_, stream) => FailAsync(failure, stream);
        await using var app = App(surrounding, failure);
        var network = app.GetRequiredService<IVtexShippingNetworkClient>();

        var notify = await Assert.ThrowsAnyAsync<VtexException>(() => network.NotifyAsync(Carriers.Notification));
        var label = await Assert.ThrowsAnyAsync<VtexException>(() => network.Labels.CreateAsync("1-2"));

        AssertTold(notify, failure);
        AssertTold(label, failure);
        AssertSent(2, _carrier.Calls, failure);
        Assert.Equal((1, 1), (notify.Attempts, label.Attempts));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Failures))]
    public async Task A_read_is_sent_as_often_as_the_SDK_sends_it(Surrounding surrounding, string failure)
    {
        _server.Api = (_, stream) => FailAsync(failure, stream);
        await using var app = App(surrounding, failure);
        var tracking = app.GetRequiredService<IVtexTrackingClient>();

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.GetAsync(7));

        var expected = failure == "302" ? 1 : 3;
        AssertSent(expected, _server.Calls, failure);
        Assert.Equal((expected, 1), (exception.Attempts, _server.Logins));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Failures))]
    public async Task So_is_a_login(Surrounding surrounding, string failure)
    {
        _server.Login = (_, stream) => FailAsync(failure, stream);
        await using var app = App(surrounding, failure);
        var tracking = app.GetRequiredService<IVtexTrackingClient>();

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => tracking.Services.GetAsync(7));

        var expected = failure == "302" ? 1 : 3;
        if (failure == "slow" && exception.Operation != "Login")
        {
            // The read gave up waiting first; it was not sent.
            Assert.Equal((0, 0), (exception.Attempts, _server.Calls));
            AssertSent(expected, _server.Logins, failure);
            return;
        }

        AssertSent(expected, _server.Logins, failure);
        Assert.Equal(("Login", expected, 0), (exception.Operation, exception.Attempts, _server.Calls));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(All))]
    public async Task What_succeeds_slowly_succeeds_once(Surrounding surrounding)
    {
        _server.Api = async (_, stream) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, _server.End);
            await HostileServer.SayAsync(stream, HostileServer.Ok("""{"idDeliveryService":7}"""));
        };
        await using var app = App(surrounding);
        var tracking = app.GetRequiredService<IVtexTrackingClient>();

        await tracking.Services.CreateAsync(Samples.Service);
        Assert.Equal(1, _server.Calls);
        Assert.Equal(7, (await tracking.Services.GetAsync(7)).IdDeliveryService);

        Assert.Equal((2, 1), (_server.Calls, _server.Logins));
    }

    [Theory(Timeout = Patience)]
    [InlineData(Surrounding.Retrying)]
    [InlineData(Surrounding.Copying)]
    [InlineData(Surrounding.Racing)]
    [InlineData(Surrounding.Detached)]
    public async Task Handlers_of_a_constructors_chain_repeat_nothing_either(Surrounding surrounding)
    {
        _server.Api = (_, stream) => FailAsync("503", stream);
        _carrier.Api = (_, stream) => FailAsync("503", stream);
        using var chain = new StubbornHandler(surrounding) { InnerHandler = new HttpClientHandler() };
        using var tracking = new VtexTrackingClient(TrackingOptions(), chain);
        using var network = new VtexShippingNetworkClient(NetworkOptions(), chain);

        var create = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));
        var notify = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));

        Assert.Equal((1, 1, 1, 1), (_server.Calls, create.Attempts, _carrier.Calls, notify.Attempts));
    }

    [Theory(Timeout = Patience)]
    [InlineData(Surrounding.Retrying)]
    [InlineData(Surrounding.Copying)]
    public async Task Neither_do_those_of_a_chain_that_is_the_primary_handler(Surrounding surrounding)
    {
        _server.Api = (_, stream) => FailAsync("503", stream);
        var services = new ServiceCollection();
        services.AddVtexTracking(Set)
            .ConfigurePrimaryHttpMessageHandler(() => new StubbornHandler(surrounding) { InnerHandler = new HttpClientHandler() });
        await using var app = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => app.GetRequiredService<IVtexTrackingClient>().Services.CreateAsync(Samples.Service));

        Assert.Equal((1, 1), (_server.Calls, exception.Attempts));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(All))]
    public async Task Keyed_clients_and_those_of_the_factory_are_guarded_as_well(Surrounding surrounding)
    {
        _server.Api = (_, stream) => FailAsync("503", stream);
        var services = new ServiceCollection();
        surrounding.BeforeRegistration(services, isSlow: false);
        surrounding.On(services.AddVtexTracking("loja-a", Set), isSlow: false);
        await using var app = services.BuildServiceProvider();
        var made = app.GetRequiredService<IVtexTrackingClientFactory>().GetOrAddClient("loja-b", Set);

        var keyed = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => app.GetRequiredKeyedService<IVtexTrackingClient>("loja-a").Services.CreateAsync(Samples.Service));
        var atRunTime = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => made.Services.CreateAsync(Samples.Service));

        Assert.Equal((2, 1, 1), (_server.Calls, keyed.Attempts, atRunTime.Attempts));
    }

    private static void AssertTold(VtexException exception, string failure)
    {
        if (int.TryParse(failure, CultureInfo.InvariantCulture, out var status))
            Assert.Equal(status, (int?)exception.StatusCode);
        else
            Assert.Null(exception.StatusCode);
        Assert.Equal(failure is not ("429" or "302"), exception is VtexAmbiguousWriteException);
    }

    /// <summary>One that is cut off for its slowness may not have got as far as the server.</summary>
    private static void AssertSent(int expected, int seen, string failure) =>
        Assert.InRange(seen, failure == "slow" ? 0 : expected, expected);

    private async Task FailAsync(string failure, System.Net.Sockets.NetworkStream stream)
    {
        switch (failure)
        {
            case "closed":
                stream.Socket.Close();
                break;
            case "reset":
                HostileServer.Reset(stream);
                break;
            case "slow":
                await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, _server.End);
                break;
            case "302":
                await HostileServer.SayAsync(stream, HostileServer.Status(302, "Location: /elsewhere\r\n"));
                break;
            default:
                await HostileServer.SayAsync(
                    stream, HostileServer.Status(int.Parse(failure, CultureInfo.InvariantCulture)));
                break;
        }
    }

    private ServiceProvider App(Surrounding surrounding, string failure = "")
    {
        var services = new ServiceCollection();
        var isSlow = failure == "slow";
        surrounding.BeforeRegistration(services, isSlow);
        surrounding.On(services.AddVtexTracking(Set), isSlow);
        surrounding.On(services.AddVtexShippingNetwork(Set), isSlow);
        if (isSlow)
        {
            // The login of the same client is to come through, and what has no limit of its own is ended by the SDK's.
            services.Configure<VtexTrackingOptions>(options => options.Resilience.AttemptTimeout = TimeSpan.FromMilliseconds(500));
            services.Configure<VtexShippingNetworkOptions>(options => options.Resilience.AttemptTimeout = TimeSpan.FromMilliseconds(500));
        }

        return services.BuildServiceProvider();
    }

    private VtexTrackingOptions TrackingOptions()
    {
        var options = new VtexTrackingOptions();
        Set(options);
        return options;
    }

    private VtexShippingNetworkOptions NetworkOptions()
    {
        var options = new VtexShippingNetworkOptions();
        Set(options);
        return options;
    }

    private void Set(VtexTrackingOptions options)
    {
        options.BaseAddress = _server.Options().BaseAddress;
        // Logins are shared by identity in the whole process, and ports come again.
        options.Username = $"expedicao-{Guid.NewGuid():N}";
        options.Password = ScriptedServer.Password;
        options.CallBudget.Mode = CallBudgetMode.Off;
        Set(options.Resilience);
    }

    private void Set(VtexShippingNetworkOptions options)
    {
        var sample = Carriers.Options();
        options.BaseAddress = _carrier.Root;
        options.AppName = sample.AppName;
        options.AppVersion = sample.AppVersion;
        options.Account = sample.Account;
        options.AppKey = sample.AppKey;
        options.AppToken = sample.AppToken;
        Set(options.Resilience);
    }

    private static void Set(ResilienceOptions options)
    {
        options.MaxAttempts = 3;
        options.BaseDelay = TimeSpan.Zero;
    }
}
