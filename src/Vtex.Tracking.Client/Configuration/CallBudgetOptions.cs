using Microsoft.Extensions.Caching.Memory;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking;

/// <summary>
/// The six-hour rule: the API wants each of its reads called at most once every six hours for one client (documented).
/// In between the client gives the same answer again, and says how old it is. All else here is chosen by us.
/// </summary>
/// <remarks>
/// The memory belongs to one client object. Several clients for one user, several processes, or a restart keep the rule
/// together through a common <see cref="Store"/>. Answers never pass from one user or host to another.
/// <para>
/// A write through the client removes the answers that it invalidates, so that the next read goes to the service:
/// creating services, the lists by created date and the look-ups by invoice; creating them with routes, the lists by
/// route date too; removing packing lists, everything. With <see cref="CallBudgetMode.PerEndpoint"/> the answers go too,
/// but the endpoint stays closed until its window is over. A write that was refused (HTTP 400, 401, 403)
/// invalidates nothing; one whose outcome is unknown does.
/// </para>
/// <para>
/// The clock may be set back. An answer that then lies in the future counts as fetched when that is noticed: it is
/// served for one window from there, neither for ever nor too short.
/// </para>
/// </remarks>
public sealed class CallBudgetOptions
{
    private IMemoryCache? _memoryCache;

    /// <summary>Gets or sets what counts as the same call. The default is <see cref="CallBudgetMode.PerRequest"/>.</summary>
    public CallBudgetMode Mode { get; set; } = CallBudgetMode.PerRequest;

    /// <summary>Gets or sets how long a call must not be repeated. The default is six hours (documented).</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// The window after "not found" and after a list without services: what is not there yet is often there soon. The
    /// default is five minutes; never longer than <see cref="Window"/>.
    /// </summary>
    public TimeSpan EmptyWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets or sets how long after its window an answer stands in when the service is down: no connection, a time
    /// limit, HTTP 408, 429, 5xx, or an answer that cannot be read. The default is 24 hours; zero for never.
    /// </summary>
    public TimeSpan LastKnownGoodFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets whether <see cref="CacheUse.Force"/> may break the rule. The default is false.</summary>
    public bool AllowForce { get; set; }

    /// <summary>
    /// Gets or sets how many calls the client remembers at most, each with its answer; the least recently used go
    /// first. The default is 10,000.
    /// </summary>
    public int MaxAnswers { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets how many bytes the answers in the client's own memory take at most, as estimated from the lengths
    /// of their bodies; the least recently used go first, and an answer larger than this is not kept. The default is 64
    /// MB (67,108,864).
    /// </summary>
    public long MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The cache that holds the answers in memory, set by <see cref="UseMemoryCache"/>. The default is null: one of the
    /// client's own, bounded by <see cref="MaxBytes"/>.
    /// </summary>
    public IMemoryCache? MemoryCache => _memoryCache;

    /// <summary>
    /// Gets or sets where answers and the right to make calls are kept beyond the memory of this client. The default is
    /// null: nowhere. The store is yours: the client does not dispose it.
    /// </summary>
    public ICallBudgetStore? Store { get; set; }

    /// <summary>
    /// Gets or sets what to do while the store fails. The default is <see cref="CallBudgetStoreFailure.CallAnyway"/>.
    /// </summary>
    public CallBudgetStoreFailure OnStoreFailure { get; set; } = CallBudgetStoreFailure.CallAnyway;

    /// <summary>
    /// Gets or sets how long the right to make a call lasts when its holder dies. Longer than the longest call, or else
    /// another may call at the same time. The default is two minutes.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Lets a cache of yours hold the answers in memory. Each entry gives its size in bytes.</summary>
    /// <remarks>
    /// When a call was made stays with the client. So an answer that your cache does not keep, or drops within the window,
    /// breaks no rule: the read comes from the <see cref="Store"/> or, without one, fails with
    /// <see cref="VtexCallBudgetExceededException"/> until the window is over.
    /// </remarks>
    /// <param name="cache">The cache. It stays yours: the client does not dispose it.</param>
    /// <returns>The same options.</returns>
    public CallBudgetOptions UseMemoryCache(IMemoryCache cache)
    {
        _memoryCache = cache ?? throw new ArgumentNullException(nameof(cache));
        return this;
    }
}
