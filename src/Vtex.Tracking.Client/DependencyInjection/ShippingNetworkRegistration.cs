using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>Registers the client of Shipping Network; the common part of all ways to do so.</summary>
internal static class ShippingNetworkRegistration
{
    /// <summary>The app's one client.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services)
    {
        AddOptions(services, Options.DefaultName);
        services.TryAddSingleton<IVtexShippingNetworkClient>(
            provider => Create(provider, Options.DefaultName, HttpClientNames.ShippingNetwork));
        return services.AddHttpClient(HttpClientNames.ShippingNetwork);
    }

    /// <summary>One of several clients.</summary>
    public static IHttpClientBuilder AddKeyed(IServiceCollection services, string name)
    {
        AddOptions(services, name);
        services.TryAddKeyedSingleton<IVtexShippingNetworkClient>(
            name, (provider, _) => Create(provider, name, HttpClientNames.OfShippingNetwork(name)));
        return services.AddHttpClient(HttpClientNames.OfShippingNetwork(name));
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        ClientRegistration.AddHttp(services);
        services.AddOptions<VtexShippingNetworkOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<VtexShippingNetworkOptions>, VtexShippingNetworkOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<VtexShippingNetworkOptions>, HostServices>());
    }

    private static VtexShippingNetworkClient Create(IServiceProvider provider, string name, string httpClient)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<VtexShippingNetworkOptions>>().Get(name);
        provider.GetRequiredService<EmulatorAddresses>().Add(EffectiveAddress.Of(options));
        return new VtexShippingNetworkClient(options, () => new HttpClientTransport(
            () => ClientRegistration.Limited(factory.CreateClient(httpClient), options.Resilience)));
    }
}
