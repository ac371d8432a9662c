using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.DependencyInjection;

namespace Vtex.Tracking;

/// <summary>Registers the client of the Orders API with dependency injection.</summary>
public static class VtexOrdersServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IVtexOrdersClient"/> as a singleton.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>
    /// The builder of the HTTP client beneath the SDK. Handlers added to it sit closest to the network: they see each
    /// attempt, with the credentials.
    /// </returns>
    public static IHttpClientBuilder AddVtexOrders(
        this IServiceCollection services, Action<VtexOrdersOptions> configure)
    {
        Argument.NotNull(services);
        Argument.NotNull(configure);
        services.Configure(configure);
        return OrdersRegistration.Add(services);
    }

    /// <summary>
    /// Registers <see cref="IVtexOrdersClient"/> as a singleton, with options from the app's configuration.
    /// </summary>
    /// <remarks>
    /// The keys are named as the properties of <see cref="VtexOrdersOptions"/>. Values that cannot be read and keys
    /// that mean nothing are faults too, all told at once, by their keys, when the host starts. What has no text, such
    /// as the clock, is set with <c>services.Configure&lt;VtexOrdersOptions&gt;(…)</c>.
    /// </remarks>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">The section, usually <c>configuration.GetSection("VtexOrders")</c>.</param>
    /// <returns>The builder of the HTTP client beneath the SDK.</returns>
    public static IHttpClientBuilder AddVtexOrders(this IServiceCollection services, IConfiguration section)
    {
        Argument.NotNull(services);
        Argument.NotNull(section);
        Bind(services, Options.DefaultName, section);
        return OrdersRegistration.Add(services);
    }

    /// <summary>
    /// Registers one of several clients, as for several accounts: <see cref="IVtexOrdersClient"/> as a
    /// singleton with the name for a key.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="name">
    /// The name of your choice: the key of the client, as in <c>[FromKeyedServices("loja-a")]</c>, and the name of its
    /// options.
    /// </param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>The builder of the HTTP client beneath this client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddVtexOrders(
        this IServiceCollection services, string name, Action<VtexOrdersOptions> configure)
    {
        Argument.NotNull(services);
        Argument.NotEmpty(name);
        Argument.NotNull(configure);
        services.Configure(name, configure);
        return OrdersRegistration.AddKeyed(services, name);
    }

    /// <summary>Registers one of several clients, with options from the app's configuration.</summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="name">The name of your choice, which is the key of the client.</param>
    /// <param name="section">The section with this client's settings.</param>
    /// <returns>The builder of the HTTP client beneath this client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddVtexOrders(
        this IServiceCollection services, string name, IConfiguration section)
    {
        Argument.NotNull(services);
        Argument.NotEmpty(name);
        Argument.NotNull(section);
        Bind(services, name, section);
        return OrdersRegistration.AddKeyed(services, name);
    }

    private static void Bind(IServiceCollection services, string name, IConfiguration section)
    {
        var bound = new BoundSection<VtexOrdersOptions>(name, section, ConfigurationBinding.Apply);
        services.AddSingleton(bound);
        services.Configure<VtexOrdersOptions>(name, bound.Bind);
    }
}
