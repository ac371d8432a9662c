using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.DependencyInjection;

namespace Vtex.Tracking;

/// <summary>Registers the SDK with dependency injection.</summary>
public static class VtexTrackingServiceCollectionExtensions
{
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
        services.Configure(configure);
        return ClientRegistration.Add(services);
    }

    /// <summary>
    /// Registers <see cref="IVtexTrackingClient"/> as a singleton, with options from the app's configuration.
    /// </summary>
    /// <remarks>
    /// The keys are named as the properties of <see cref="VtexTrackingOptions"/>. Values that cannot be read and keys
    /// that mean nothing are faults too, all told at once, by their keys, when the host starts. What has no text, such
    /// as the clock, is set with <c>services.Configure&lt;VtexTrackingOptions&gt;(…)</c>.
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">The section, usually <c>configuration.GetSection("VtexTracking")</c>.</param>
    /// <returns>The builder of the HTTP client beneath the SDK.</returns>
    public static IHttpClientBuilder AddVtexTracking(this IServiceCollection services, IConfiguration section)
    {
        Argument.NotNull(services);
        Argument.NotNull(section);
        Bind(services, Options.DefaultName, section);
        return ClientRegistration.Add(services);
    }

    /// <summary>
    /// Registers a client for one of several accounts: <see cref="IVtexTrackingClient"/> as a singleton with the
    /// account for a key. Each has its own login and its own HTTP client.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="account">
    /// The name of your choice for the account: the key of the client, as in <c>[FromKeyedServices("loja-a")]</c>, the
    /// name of its options, and its name with <see cref="IVtexTrackingClientFactory"/>.
    /// </param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>The builder of the HTTP client beneath this account's client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddVtexTracking(
        this IServiceCollection services, string account, Action<VtexTrackingOptions> configure)
    {
        Argument.NotNull(services);
        Argument.NotEmpty(account);
        Argument.NotNull(configure);
        services.Configure(account, configure);
        return ClientRegistration.AddKeyed(services, account);
    }

    /// <summary>
    /// Registers a client for one of several accounts, with options from the app's configuration.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="account">The name of your choice for the account, which is the key of its client.</param>
    /// <param name="section">The section with this account's settings.</param>
    /// <returns>The builder of the HTTP client beneath this account's client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddVtexTracking(
        this IServiceCollection services, string account, IConfiguration section)
    {
        Argument.NotNull(services);
        Argument.NotEmpty(account);
        Argument.NotNull(section);
        Bind(services, account, section);
        return ClientRegistration.AddKeyed(services, account);
    }

    /// <summary>
    /// Registers <see cref="IVtexTrackingClientFactory"/> for accounts that are known only at run time. Every other
    /// method here registers it too.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="maxClients">
    /// How many clients the factory makes at run time before it refuses. The default is 1,000.
    /// </param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static IServiceCollection AddVtexTrackingClientFactory(
        this IServiceCollection services, int maxClients = 1_000)
    {
        Argument.NotNull(services);
        if (maxClients < 1)
            throw new ArgumentOutOfRangeException(nameof(maxClients), maxClients, "There must be room for 1.");
        services.AddSingleton(new FactoryCapacity(maxClients));
        ClientRegistration.AddFactory(services);
        return services;
    }

    private static void Bind(IServiceCollection services, string name, IConfiguration section)
    {
        var bound = new BoundSection<VtexTrackingOptions>(name, section, ConfigurationBinding.Apply);
        services.AddSingleton(bound);
        services.Configure<VtexTrackingOptions>(name, bound.Bind);
    }
}
