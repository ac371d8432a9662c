namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class CancellationTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    [Fact]
    public async Task A_call_that_was_cancelled_before_is_not_sent()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _session.Client.Services.CreateAsync(Model.MinimalService("never"), cancellation.Token));

        Assert.DoesNotContain(_session.Calls, call => call.StartsWith("CreateDeliveryServices", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_under_way_ends_when_it_is_cancelled_and_the_next_one_works()
    {
        StallingHandler? stall = null;
        var client = _session.Connect(over: wire => stall = new StallingHandler(wire));
        using var cancellation = new CancellationTokenSource();

        var call = client.Services.GetPageAsync(cancellationToken: cancellation.Token);
        await stall!.Reached;
        await cancellation.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Empty((await client.Services.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken)).Data!);
    }

    [Fact]
    public async Task A_walk_through_pages_ends_when_it_is_cancelled()
    {
        string[] invoices = ["1", "2", "3"];
        await _session.Client.Services.CreateAsync(
            [.. invoices.Select(Model.MinimalService)], TestContext.Current.CancellationToken);
        using var cancellation = new CancellationTokenSource();
        await using var walk = _session.Client.Services
            .ListAsync(new DeliveryServiceFilter { PageSize = 1 }, cancellationToken: cancellation.Token)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await walk.MoveNextAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await walk.MoveNextAsync());
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
