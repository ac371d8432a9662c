using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>What the ways of registering the client of Shipping Network have in common.</summary>
internal static class ShippingNetworkRegistration
{
    /// <summary>The app's one client.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services)
    {
        AddOptions(services, Options.DefaultName);
        services.TryAddSingleton<IShippingNetworkClient>(
            provider => Create(provider, Options.DefaultName, HttpClientNames.ShippingNetwork));
        return services.AddHttpClient(HttpClientNames.ShippingNetwork);
    }

    /// <summary>One of several clients.</summary>
    public static IHttpClientBuilder AddKeyed(IServiceCollection services, string name)
    {
        AddOptions(services, name);
        services.TryAddKeyedSingleton<IShippingNetworkClient>(
            name, (provider, _) => Create(provider, name, HttpClientNames.OfShippingNetwork(name)));
        return services.AddHttpClient(HttpClientNames.OfShippingNetwork(name));
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        ClientRegistration.AddHttp(services);
        services.AddOptions<ShippingNetworkOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ShippingNetworkOptions>, ShippingNetworkOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<ShippingNetworkOptions>, HostServices>());
    }

    private static ShippingNetworkClient Create(IServiceProvider provider, string name, string httpClient)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<ShippingNetworkOptions>>().Get(name);
        provider.GetRequiredService<EmulatorAddresses>().Add(EffectiveAddress.Of(options));
        return new ShippingNetworkClient(options, () => new HttpClientTransport(
            () => ClientRegistration.Limited(factory.CreateClient(httpClient), options.Resilience)));
    }
}
