using Vtex.Tracking.CallBudgetStores;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>The clients of a fleet over the simplest store: what goes wrong here is the client's fault.</summary>
public sealed class MemoryStoreTests : CallBudgetStoreTests
{
    protected override int Histories => 100;

    protected override Task<SharedPlace> OpenAsync()
    {
        var store = new MemoryStore();
        return Task.FromResult(new SharedPlace(() => store));
    }
}
