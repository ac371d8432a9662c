using Vtex.Tracking.CallBudgetStores;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Redis does what every store must do.</summary>
public sealed class SharedRedisTests(SharedServer server) : CallBudgetStoreTests
{
    protected override int Histories => 10;

    protected override Task<SharedPlace> OpenAsync()
    {
        var prefix = server.NewPrefix();
        return Task.FromResult(new SharedPlace(() => server.NewStore(prefix)));
    }
}
