using Vtex.Tracking.CallBudget;
using Vtex.Tracking.CallBudgetStores;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>The database does what every store must do.</summary>
public sealed class SharedDatabaseTests(SharedServer server) : CallBudgetStoreTests
{
    protected override int Histories => 6;

    protected override Task<SharedPlace> OpenAsync()
    {
        var schema = server.NewSchema();
        return Task.FromResult(new SharedPlace(NewStore, schema.DisposeAsync));

        // One that has just cleaned up and will not again: the model never does.
        ICallBudgetStore NewStore()
        {
            var store = schema.NewStore(options => options.CleanupInterval = TimeSpan.FromDays(365));
            Task.Run(async () => await store.CompleteAsync("unrelated", Guid.NewGuid(), Answers.At(Answers.Now.AddDays(-61)), default))
                .GetAwaiter().GetResult();
            return store;
        }
    }
}
