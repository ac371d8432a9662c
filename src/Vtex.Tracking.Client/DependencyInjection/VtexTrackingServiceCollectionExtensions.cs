using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Authentication;
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
    /// attempt, the login too, and requests that carry the access token. A <see cref="HttpClient.Timeout"/> of yours
    /// holds for the head of each attempt. To repeat calls by a handler of your own, set
    /// <see cref="ResilienceOptions.Enabled"/> to false.
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
            services.AddOptions<VtexTrackingOptions>().PostConfigure<IServiceProvider>(FillIn);
            // Only the first time: a second call must not take away what was set in between.
            http.ConfigurePrimaryHttpMessageHandler(PrimaryHandler.Create);
            http.ConfigureHttpClient(LeaveTimeToResilience);
        }

        return http;
    }

    private static VtexTrackingClient CreateClient(IServiceProvider provider)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        return new VtexTrackingClient(
            provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value,
            () => (
                new HttpClientTransport(() => factory.CreateClient(HttpClientName)),
                TokenRegistry.ScopeOf(
                    provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName))));
    }

    private static void FillIn(VtexTrackingOptions options, IServiceProvider provider)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.TokenStore ??= provider.GetService<ITokenStore>();
        options.TokenProtector ??= provider.GetService<ITokenProtector>();
    }

    /// <summary>The user's own <see cref="HttpClient.Timeout"/> is set after this, and holds.</summary>
    private static void LeaveTimeToResilience(IServiceProvider provider, HttpClient client)
    {
        if (provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.Resilience.Enabled)
            client.Timeout = Timeout.InfiniteTimeSpan;
    }
}
