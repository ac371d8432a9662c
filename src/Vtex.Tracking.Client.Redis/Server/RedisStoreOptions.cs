using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Redis;

/// <summary>Options for a store in a Redis server: where it keeps what it shares, and how long it waits for it.</summary>
/// <remarks>The options are read once, when the store is created. All defaults are chosen by us.</remarks>
public sealed class RedisStoreOptions
{
    /// <summary>
    /// Gets or sets how the names of all keys begin: 1 to 63 small letters, digits and underscores. Stores with the
    /// same prefix share everything, those with different ones nothing. In a cluster, all keys of a prefix are in one
    /// slot. The default is <c>vtex_tracking</c>.
    /// </summary>
    public string KeyPrefix { get; set; } = "vtex_tracking";

    /// <summary>
    /// Gets or sets how long one operation may take altogether, connecting and repeating included; then it fails with
    /// <see cref="CallBudget.CallBudgetStoreException"/>. It runs on the machine's clock. At least a millisecond, at
    /// most a day. The default is five seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets where the store warns of a server that may evict its keys. The default is null: nowhere. With
    /// dependency injection, that of the app.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the clock that <see cref="Timeout"/> runs on; tests have one that they move.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;
}
