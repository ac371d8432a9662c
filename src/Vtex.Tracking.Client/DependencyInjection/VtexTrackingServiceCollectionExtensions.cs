using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking;

/// <summary>Registers the SDK with dependency injection.</summary>
public static class VtexTrackingServiceCollectionExtensions
{
    /// <summary>The name of the SDK's HTTP client with <see cref="IHttpClientFactory"/>.</summary>
    private const string HttpClientName = "Vtex.Tracking";

    /// <summary>
    /// Registers <see cref="IVtexTrackingClient"/> as a singleton, whose calls all share one login.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>
    /// The builder of the HTTP client beneath the SDK. Handlers added to it sit closest to the network: they see each
    /// attempt, the login too, and requests that carry the access token.
    /// </returns>
    public static IHttpClientBuilder AddVtexTracking(
        this IServiceCollection services, Action<VtexTrackingOptions> configure)
    {
        Argument.NotNull(services);
        Argument.NotNull(configure);

        services.AddOptions<VtexTrackingOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<VtexTrackingOptions>, VtexTrackingOptionsValidator>());
        var http = services.AddHttpClient(HttpClientName);
        if (services.All(service => service.ServiceType != typeof(IVtexTrackingClient)))
        {
            services.AddSingleton<IVtexTrackingClient>(CreateClient);
            // Only the first time: a second call must not take away a handler that was set in between.
            http.ConfigurePrimaryHttpMessageHandler(PrimaryHandler.Create);
        }

        return http;
    }

    private static VtexTrackingClient CreateClient(IServiceProvider provider)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        return new VtexTrackingClient(
            provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value,
            () => new HttpClientTransport(() => factory.CreateClient(HttpClientName)));
    }
}
