using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>Registers the SDK; the common part of all ways to do so.</summary>
internal static class ClientRegistration
{
    /// <summary>The app's one client.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services)
    {
        AddOptions(services, Options.DefaultName);
        services.TryAddSingleton<IVtexTrackingClient>(
            provider => Create(provider, Options.DefaultName, HttpClientNames.Single));
        return services.AddHttpClient(HttpClientNames.Single);
    }

    /// <summary>The client of an account.</summary>
    public static IHttpClientBuilder AddKeyed(IServiceCollection services, string account)
    {
        AddOptions(services, account);
        if (!services.Any(service => service.ServiceType == typeof(AccountName)
            && service.ImplementationInstance is AccountName known
            && string.Equals(known.Value, account, StringComparison.Ordinal)))
        {
            services.AddSingleton(new AccountName(account));
        }

        services.TryAddKeyedSingleton<IVtexTrackingClient>(
            account, (provider, _) => Create(provider, account, HttpClientNames.Of(account)));
        return services.AddHttpClient(HttpClientNames.Of(account));
    }

    public static void AddFactory(IServiceCollection services)
    {
        AddHttp(services);
        services.TryAddSingleton<IVtexTrackingClientFactory, VtexTrackingClientFactory>();
    }

    /// <summary>Registers the services that all HTTP clients of the SDK need.</summary>
    public static void AddHttp(IServiceCollection services)
    {
        if (!services.Any(service => service.ImplementationType == typeof(HttpClientSetup)))
            services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, HttpClientSetup>());
        services.TryAddSingleton<EmulatorAddresses>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, SendOnceFilter>());
        services.AddHttpClient();
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        AddFactory(services);
        services.AddOptions<VtexTrackingOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<VtexTrackingOptions>, VtexTrackingOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<VtexTrackingOptions>, HostServices>());
    }

    private static VtexTrackingClient Create(IServiceProvider provider, string options, string httpClient) =>
        Create(provider, provider.GetRequiredService<IOptionsMonitor<VtexTrackingOptions>>().Get(options), httpClient);

    /// <summary>A client over the HTTP client of a name.</summary>
    public static VtexTrackingClient Create(IServiceProvider provider, VtexTrackingOptions options, string httpClient)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        provider.GetRequiredService<EmulatorAddresses>().Add(EffectiveAddress.Of(options));
        return new VtexTrackingClient(
            options,
            () => (
                new HttpClientTransport(() => Limited(factory.CreateClient(httpClient), options.Resilience)),
                TokenRegistry.ScopeOf(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(httpClient))));
    }

    /// <summary>Limits a call to the time of one attempt where nothing is repeated and the user set no limit.</summary>
    public static HttpClient Limited(HttpClient client, ResilienceOptions resilience)
    {
        if (!resilience.Enabled && client.Timeout == Timeout.InfiniteTimeSpan)
            client.Timeout = resilience.AttemptTimeout;
        return client;
    }
}
