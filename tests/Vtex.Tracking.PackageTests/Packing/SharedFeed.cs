using Vtex.Tracking.PackageTests.Packing;

[assembly: AssemblyFixture(typeof(SharedFeed))]

namespace Vtex.Tracking.PackageTests.Packing;

/// <summary>The packages that all tests look at: packed once.</summary>
public sealed class SharedFeed : IAsyncLifetime
{
    private PackedFeed? _feed;

    internal PackedFeed Feed => _feed!;

    public async ValueTask InitializeAsync() =>
        _feed = await PackedFeed.PackAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _feed?.Dispose();
        return ValueTask.CompletedTask;
    }
}
