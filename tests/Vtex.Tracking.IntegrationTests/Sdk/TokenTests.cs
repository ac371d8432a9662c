using Vtex.Tracking.Emulator;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class TokenTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_calls_share_one_login()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CallAsync(_session.Client)));

        Assert.Equal(1, _session.Wire.CallsOf("Login"));
    }

    [Fact]
    public async Task A_token_that_has_expired_is_replaced_by_exactly_one_login()
    {
        await CallAsync(_session.Client);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(31), CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CallAsync(_session.Client)));

        Assert.Equal(2, _session.Wire.CallsOf("Login"));
        Assert.DoesNotContain("GetDeliveryServicesByCreatedDate 401", _session.Calls);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_token_is_replaced_before_it_expires_while_calls_go_on_with_it()
    {
        await CallAsync(_session.Client);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1), CancellationToken);

        do
        {
            await CallAsync(_session.Client);
            await Task.Yield();
        }
        while (_session.Wire.CallsOf("Login") < 2);

        Assert.DoesNotContain(_session.Calls, call => call.EndsWith("401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_refused_unexpectedly_is_replaced_and_the_call_repeated()
    {
        using var slowClock = new EmulatorClock(_session.Emulator.Clock.GetUtcNow());
        var client = _session.Connect(clock: slowClock);
        await CallAsync(client);
        await _session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(31), CancellationToken);

        await client.Services.CreateAsync(Model.MinimalService("once"), CancellationToken);

        string[] expected =
        [
            "Login 200", "GetDeliveryServicesByCreatedDate 200",
            "CreateDeliveryServices 401", "Login 200", "CreateDeliveryServices 200",
        ];
        Assert.Equal(expected, _session.Calls);
        Assert.Single((await client.Services.FindByInvoiceAsync("once", cancellationToken: CancellationToken)).Data!);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private static Task<DeliveryServicePage> CallAsync(VtexTrackingClient client) =>
        client.Services.GetPageAsync(cancellationToken: CancellationToken);
}
