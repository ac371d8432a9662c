using Vtex.Tracking.CallBudget;
using Vtex.Tracking.CallBudgetStores;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>The file does what every store must do.</summary>
public sealed class SharedFileTests : CallBudgetStoreTests
{
    protected override Task<SharedPlace> OpenAsync()
    {
        var folder = new TemporaryFolder();
        var limits = new SqliteStoreLimits { ClaimsBetweenSweeps = uint.MaxValue }; // the model never forgets
        return Task.FromResult(new SharedPlace(
            () => new SqliteCallBudgetStore(folder.File("budget.db"), limits),
            () =>
            {
                folder.Dispose();
                return default;
            }));
    }
}
