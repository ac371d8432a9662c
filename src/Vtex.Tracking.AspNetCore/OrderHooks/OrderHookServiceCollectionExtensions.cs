using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.OrderHooks;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Adds the receiver of an order hook to the services of a web app.</summary>
public static class OrderHookServiceCollectionExtensions
{
    /// <summary>
    /// Adds the receiver of an order hook whose options come from the configuration: <c>Headers</c>, <c>AllowAnonymous</c>,
    /// <c>Capacity</c>, <c>RememberedChanges</c>, <c>MaxAttempts</c>, <c>RetryDelay</c> (such as <c>00:00:05</c> or <c>5s</c>) and
    /// <c>MaxBodyBytes</c>.
    /// </summary>
    /// <typeparam name="THandler">The handler of changes.</typeparam>
    /// <param name="services">The services of the web app.</param>
    /// <param name="configuration">The section, such as <c>builder.Configuration.GetSection("OrderHook")</c>.</param>
    /// <param name="configure">Sets what is not in the configuration, after it.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// A setting that is not known or cannot be used ends the start of the web app with an
    /// <see cref="OptionsValidationException"/> that names it.
    /// </remarks>
    public static IServiceCollection AddVtexOrderHook<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services, IConfiguration configuration, Action<OrderHookOptions>? configure = null)
        where THandler : class, IOrderHookHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(new OrderHookSection(configuration));
        services.Configure<OrderHookOptions>(options => new OrderHookSettingsReader(configuration, []).Apply(options));
        return services.AddVtexOrderHook<THandler>(configure);
    }

    /// <summary>
    /// Adds the receiver of an order hook; <see cref="OrderHookEndpointExtensions.MapVtexOrderHook"/> gives it its path.
    /// </summary>
    /// <typeparam name="THandler">The handler of changes.</typeparam>
    /// <param name="services">The services of the web app.</param>
    /// <param name="configure">Sets by what VTEX is known, and the limits.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// Changes wait in memory, and are handled one after the other. When the app stops, it takes no more, and goes on with
    /// those that wait for as long as the host lets it (<see cref="HostOptions.ShutdownTimeout"/>). Those that wait when the
    /// process dies are lost, for VTEX has its answer; where that must not be, follow the feed.
    /// </remarks>
    public static IServiceCollection AddVtexOrderHook<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services, Action<OrderHookOptions>? configure = null)
        where THandler : class, IOrderHookHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<OrderHookOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OrderHookOptions>, OrderHookOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OrderHookOptions>, OrderHookDevelopmentAccess>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new OrderHookQueue(provider.GetRequiredService<IOptions<OrderHookOptions>>().Value));
        services.TryAddSingleton<OrderHookReceiver>();
        services.AddScoped<IOrderHookHandler, THandler>();
        services.AddHostedService<OrderHookWorker>();
        return services;
    }
}
