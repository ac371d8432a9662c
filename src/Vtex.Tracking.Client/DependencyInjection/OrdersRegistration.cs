using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>Registers the client of the Orders API; the common part of all ways to do so.</summary>
internal static class OrdersRegistration
{
    /// <summary>The app's one client.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services)
    {
        AddOptions(services, Options.DefaultName);
        services.TryAddSingleton<IVtexOrdersClient>(
            provider => Create(provider, Options.DefaultName, HttpClientNames.Orders));
        return services.AddHttpClient(HttpClientNames.Orders);
    }

    /// <summary>One of several clients.</summary>
    public static IHttpClientBuilder AddKeyed(IServiceCollection services, string name)
    {
        AddOptions(services, name);
        services.TryAddKeyedSingleton<IVtexOrdersClient>(
            name, (provider, _) => Create(provider, name, HttpClientNames.OfOrders(name)));
        return services.AddHttpClient(HttpClientNames.OfOrders(name));
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        ClientRegistration.AddHttp(services);
        services.AddOptions<VtexOrdersOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<VtexOrdersOptions>, VtexOrdersOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<VtexOrdersOptions>, HostServices>());
    }

    private static VtexOrdersClient Create(IServiceProvider provider, string name, string httpClient)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<VtexOrdersOptions>>().Get(name);
        provider.GetRequiredService<EmulatorAddresses>().Add(EffectiveAddress.Of(options));
        return new VtexOrdersClient(options, () => new HttpClientTransport(
            () => ClientRegistration.Limited(factory.CreateClient(httpClient), options.Resilience)));
    }
}
