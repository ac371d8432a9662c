using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Vtex.Tracking.PostgreSql;

namespace Vtex.Tracking;

/// <summary>Registers the shared store with dependency injection.</summary>
public static class PostgreSqlServiceCollectionExtensions
{
    /// <summary>
    /// Has all clients of the app that have no store of their own share answers, and the right to call, in a database.
    /// The store's connections are closed with the app.
    /// </summary>
    /// <param name="services">The services of the app; the order with <c>AddVtexTracking</c> does not matter.</param>
    /// <param name="connectionString">How Npgsql reaches the database. No message repeats it.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVtexTrackingPostgreSql(
        this IServiceCollection services, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        return Add(services, _ => new PostgreSqlCallBudgetStore(
            connectionString, PostgreSqlCallBudgetExtensions.Configured(configure)));
    }

    /// <summary>
    /// The same, on the connections of the <see cref="NpgsqlDataSource"/> that the app has registered.
    /// </summary>
    /// <param name="services">The services of the app; the order with <c>AddVtexTracking</c> does not matter.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddVtexTrackingPostgreSql(
        this IServiceCollection services, Action<PostgreSqlStoreOptions>? configure = null) =>
        Add(services, provider => new PostgreSqlCallBudgetStore(
            provider.GetRequiredService<NpgsqlDataSource>(), PostgreSqlCallBudgetExtensions.Configured(configure)));

    private static IServiceCollection Add(
        IServiceCollection services, Func<IServiceProvider, PostgreSqlCallBudgetStore> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton(create);
        // Without a name it holds for clients of every name.
        services.AddSingleton<IPostConfigureOptions<VtexTrackingOptions>>(provider =>
            new PostConfigureOptions<VtexTrackingOptions>(
                name: null,
                options => options.CallBudget.Store ??= provider.GetRequiredService<PostgreSqlCallBudgetStore>()));
        return services;
    }
}
