using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking;

/// <summary>Registers the shared store with dependency injection.</summary>
public static class RedisServiceCollectionExtensions
{
    /// <summary>
    /// Has all clients of the app that have no store of their own share answers, and the right to call, in a Redis server.
    /// The store's connection is closed with the app.
    /// </summary>
    /// <param name="services">The services of the app; the order with <c>AddVtexTracking</c> does not matter.</param>
    /// <param name="configuration">How StackExchange.Redis reaches the server. No message repeats it.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVtexTrackingRedis(
        this IServiceCollection services, string configuration, Action<RedisStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, provider => new RedisCallBudgetStore(configuration, Options(provider, configure)));
    }

    /// <summary>The same, on the <see cref="IConnectionMultiplexer"/> that the app has registered.</summary>
    /// <param name="services">The services of the app; the order with <c>AddVtexTracking</c> does not matter.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVtexTrackingRedis(
        this IServiceCollection services, Action<RedisStoreOptions>? configure = null) =>
        Add(services, provider => new RedisCallBudgetStore(
            provider.GetRequiredService<IConnectionMultiplexer>(), Options(provider, configure)));

    private static RedisStoreOptions Options(IServiceProvider provider, Action<RedisStoreOptions>? configure) =>
        RedisCallBudgetExtensions.Configured(
            configure, new RedisStoreOptions { LoggerFactory = provider.GetService<ILoggerFactory>() });

    private static IServiceCollection Add(IServiceCollection services, Func<IServiceProvider, RedisCallBudgetStore> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton(create);
        // Without a name it holds for clients of every name.
        services.AddSingleton<IPostConfigureOptions<VtexTrackingOptions>>(provider =>
            new PostConfigureOptions<VtexTrackingOptions>(
                name: null,
                options => options.CallBudget.Store ??= provider.GetRequiredService<RedisCallBudgetStore>()));
        return services;
    }
}
