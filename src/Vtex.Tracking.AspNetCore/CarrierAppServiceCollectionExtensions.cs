using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Access;
using Vtex.Tracking.AspNetCore.Configuration;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Adds a carrier's app to the services of a web app.</summary>
public static class CarrierAppServiceCollectionExtensions
{
    /// <summary>
    /// Adds a carrier's app whose options come from the configuration: <c>AppKeys</c>, <c>UserTokens</c>,
    /// <c>AllowAnonymous</c>, <c>MaxBodyBytes</c>, <c>MaxPackages</c> and <c>MaxTrackingNumbers</c>.
    /// </summary>
    /// <typeparam name="TApp">The carrier.</typeparam>
    /// <param name="services">The services of the web app.</param>
    /// <param name="configuration">The section, such as <c>builder.Configuration.GetSection("Carrier")</c>.</param>
    /// <param name="configure">Sets what is not in the configuration, after it.</param>
    /// <remarks>
    /// A setting that is not known or cannot be used ends the start of the web app with an
    /// <see cref="OptionsValidationException"/> that names it: it might have kept somebody out.
    /// </remarks>
    public static IServiceCollection AddVtexCarrierApp<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TApp>(
        this IServiceCollection services, IConfiguration configuration, Action<CarrierAppOptions>? configure = null)
        where TApp : class, ICarrierApp
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(new CarrierSection(configuration));
        services.Configure<CarrierAppOptions>(options => new CarrierSettingsReader(configuration, []).Apply(options));
        return services.AddVtexCarrierApp<TApp>(configure);
    }

    /// <summary>
    /// Adds a carrier's app; <see cref="CarrierAppEndpointExtensions.MapVtexCarrierApp"/> gives it its paths. Each
    /// request gets an instance of its own.
    /// </summary>
    /// <typeparam name="TApp">The carrier.</typeparam>
    /// <param name="services">The services of the web app.</param>
    /// <param name="configure">
    /// Sets which callers are let in, and the limits. Settings from the configuration belong in the other overload, which
    /// refuses misspelt names; <c>Bind</c> passes over them.
    /// </param>
    /// <remarks>
    /// Options that are not valid end the start with an <see cref="OptionsValidationException"/>; so do options that say
    /// nothing about callers, unless the environment is Development or <see cref="CarrierAppOptions.AllowAnonymous"/> is set.
    /// </remarks>
    public static IServiceCollection AddVtexCarrierApp<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TApp>(
        this IServiceCollection services, Action<CarrierAppOptions>? configure = null)
        where TApp : class, ICarrierApp
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<CarrierAppOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CarrierAppOptions>, CarrierAppOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CarrierAppOptions>, DevelopmentAccess>());
        services.AddScoped<ICarrierApp, TApp>();
        services.TryAddScoped(provider => new VtexCarrierAppHandler(
            provider.GetRequiredService<ICarrierApp>(),
            provider.GetRequiredService<IOptions<CarrierAppOptions>>().Value,
            provider.GetService<ILoggerFactory>()));
        return services;
    }
}
