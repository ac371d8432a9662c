using StackExchange.Redis;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking;

/// <summary>Lets a client share its answers, and the right to call, on Redis.</summary>
public static class RedisCallBudgetExtensions
{
    /// <summary>
    /// Keeps answers in a Redis server, on a connection of its own that lives as long as the app. To close it sooner, create
    /// a <see cref="RedisCallBudgetStore"/>, set <see cref="CallBudgetOptions.Store"/> to it and dispose it.
    /// </summary>
    /// <param name="options">The options of the client's call budget.</param>
    /// <param name="configuration">How StackExchange.Redis reaches the server. No message repeats it.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The configuration or an option is faulty.</exception>
    public static CallBudgetOptions UseRedis(
        this CallBudgetOptions options, string configuration, Action<RedisStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Store = new RedisCallBudgetStore(configuration, Configured(configure));
        return options;
    }

    /// <summary>Keeps answers in a Redis server, on a connection of yours.</summary>
    /// <param name="options">The options of the client's call budget.</param>
    /// <param name="connection">The connection. It stays yours.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static CallBudgetOptions UseRedis(
        this CallBudgetOptions options, IConnectionMultiplexer connection, Action<RedisStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Store = new RedisCallBudgetStore(connection, Configured(configure));
        return options;
    }

    internal static RedisStoreOptions Configured(Action<RedisStoreOptions>? configure, RedisStoreOptions? options = null)
    {
        options ??= new RedisStoreOptions();
        configure?.Invoke(options);
        return options;
    }
}
