using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Makes a carrier's app known to the services of a web app.</summary>
public static class CarrierAppServiceCollectionExtensions
{
    /// <summary>
    /// Adds a carrier's app; <see cref="CarrierAppEndpointExtensions.MapVtexCarrierApp"/> gives it its paths. Each
    /// request gets an instance of its own.
    /// </summary>
    /// <typeparam name="TApp">The carrier.</typeparam>
    /// <param name="services">The services of the web app.</param>
    /// <param name="configure">Says who may call, and how much at once. Without it everybody may.</param>
    public static IServiceCollection AddVtexCarrierApp<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TApp>(
        this IServiceCollection services, Action<CarrierAppOptions>? configure = null)
        where TApp : class, ICarrierApp
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<CarrierAppOptions>();
        if (configure is not null)
            options.Configure(configure);
        services.AddScoped<ICarrierApp, TApp>();
        services.TryAddScoped(provider => new VtexCarrierAppHandler(
            provider.GetRequiredService<ICarrierApp>(),
            provider.GetRequiredService<IOptions<CarrierAppOptions>>().Value,
            provider.GetService<ILoggerFactory>()));
        return services;
    }
}
