using Microsoft.Extensions.Caching.Distributed;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking;

/// <summary>Lets several processes share answers through a cache that they share already.</summary>
public static class DistributedCacheCallBudgetExtensions
{
    /// <summary>Keeps answers and the right to make calls in a distributed cache, as well as such a cache can.</summary>
    /// <param name="options">The options of the call budget.</param>
    /// <param name="cache">The cache. It stays yours.</param>
    /// <returns>The same options.</returns>
    /// <remarks>What this promises, and what not, is said at <see cref="DistributedCacheCallBudgetStore"/>.</remarks>
    public static CallBudgetOptions UseDistributedCache(this CallBudgetOptions options, IDistributedCache cache)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        options.Store = new DistributedCacheCallBudgetStore(cache);
        return options;
    }
}
