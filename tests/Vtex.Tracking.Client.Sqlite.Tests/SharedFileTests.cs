using Vtex.Tracking.CallBudget;
using Vtex.Tracking.CallBudgetStores;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>The file does what every store must do.</summary>
public sealed class SharedFileTests : CallBudgetStoreTests
{
    protected override Task<SharedPlace> OpenAsync()
    {
        var folder = new TemporaryFolder();
        return Task.FromResult(new SharedPlace(
            () => NewStore(folder),
            () =>
            {
                folder.Dispose();
                return default;
            }));
    }

    /// <summary>One that has swept and will not again: the model never forgets.</summary>
    private static SqliteCallBudgetStore NewStore(TemporaryFolder folder)
    {
        var store = new SqliteCallBudgetStore(
            folder.File("budget.db"), new SqliteStoreLimits { ClaimsBetweenSweeps = uint.MaxValue });
        _ = store.ClaimAsync("unrelated", DateTimeOffset.MinValue, TimeSpan.FromTicks(1), default)
            .AsTask().GetAwaiter().GetResult();
        return store;
    }
}
