namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>A create whose answer is lost, against a service that really keeps what it is given.</summary>
public sealed class DoubtfulCreateTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verified_it_takes_effect_exactly_once(bool tookEffect)
    {
        var client = Connect(AmbiguousFailureAction.VerifyThenRetry, tookEffect);

        await client.Services.CreateAsync(
            [Model.MinimalService("a"), Model.MinimalService("b"), Model.MinimalService("b")], CancellationToken);

        Assert.Single((await client.Services.FindByInvoiceAsync("a", cancellationToken: CancellationToken)).Data!);
        Assert.Equal(2, (await client.Services.FindByInvoiceAsync("b", cancellationToken: CancellationToken)).Data!.Count);
    }

    [Fact]
    public async Task What_is_not_found_is_left_in_doubt()
    {
        var client = Connect(AmbiguousFailureAction.Verify, tookEffect: false);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => client.Services.CreateAsync(Model.MinimalService("a"), CancellationToken));

        Assert.Empty((await client.Services.FindByInvoiceAsync("a", cancellationToken: CancellationToken)).Data!);
    }

    [Fact]
    public async Task Unverified_it_is_told_and_not_repeated()
    {
        var client = Connect(AmbiguousFailureAction.Throw, tookEffect: true);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => client.Services.CreateAsync(Model.MinimalService("a"), CancellationToken));

        Assert.Single((await client.Services.FindByInvoiceAsync("a", cancellationToken: CancellationToken)).Data!);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private VtexTrackingClient Connect(AmbiguousFailureAction action, bool tookEffect) => _session.Connect(
        over: wire => new AnswerLosingHandler(wire, tookEffect),
        configure: options => options.Resilience = new ResilienceOptions
        {
            OnAmbiguousFailure = action,
            // The clock stands still.
            BaseDelay = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
        });
}
