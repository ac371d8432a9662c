using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>A file, a schema, a server: what several processes share.</summary>
/// <param name="newStore">Opens it as another process would. Disposed with the place, where it can be.</param>
/// <param name="dispose">Takes it away.</param>
public sealed class SharedPlace(Func<ICallBudgetStore> newStore, Func<ValueTask>? dispose = null) : IAsyncDisposable
{
    private readonly List<ICallBudgetStore> _stores = [];

    public ICallBudgetStore NewStore()
    {
        var store = newStore();
        if (!_stores.Contains(store))
            _stores.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
        {
            if (store is IAsyncDisposable later)
                await later.DisposeAsync();
            else
                (store as IDisposable)?.Dispose();
        }

        if (dispose is not null)
            await dispose();
    }
}
