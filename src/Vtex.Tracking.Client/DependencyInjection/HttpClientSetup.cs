using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>
/// Gives the SDK's HTTP clients their primary handler, those of accounts too that nobody had heard of when the app
/// started. It is registered before the user's own settings, those for all HTTP clients too, so that these prevail.
/// </summary>
internal sealed class HttpClientSetup(EmulatorAddresses emulators) : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (!HttpClientNames.IsOurs(name))
            return;
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = PrimaryHandler.Create(emulators));
        // The layer above has limits of its own. A limit of the user is set after this, and holds.
        options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    public void Configure(HttpClientFactoryOptions options)
    {
    }
}

/// <summary>The names of the SDK's HTTP clients with <see cref="IHttpClientFactory"/>.</summary>
internal static class HttpClientNames
{
    public const string Single = "Vtex.Tracking";

    /// <summary>The prefix of the clients of accounts; the account follows.</summary>
    public const string AccountPrefix = "Vtex.Tracking:";

    public const string ShippingNetwork = "Vtex.Tracking.ShippingNetwork";

    public const string Orders = "Vtex.Tracking.Orders";

    private const string ShippingNetworkPrefix = ShippingNetwork + ":";

    private const string OrdersPrefix = Orders + ":";

    public static string Of(string account) => AccountPrefix + account;

    public static string OfShippingNetwork(string name) => ShippingNetworkPrefix + name;

    public static string OfOrders(string name) => OrdersPrefix + name;

    public static bool IsOurs(string? name) =>
        name is not null
        && (string.Equals(name, Single, StringComparison.Ordinal)
            || string.Equals(name, ShippingNetwork, StringComparison.Ordinal)
            || string.Equals(name, Orders, StringComparison.Ordinal)
            || name.StartsWith(OrdersPrefix, StringComparison.Ordinal)
            || name.StartsWith(AccountPrefix, StringComparison.Ordinal)
            || name.StartsWith(ShippingNetworkPrefix, StringComparison.Ordinal));
}

/// <summary>
/// Puts the SDK's guard around the primary handler of its HTTP clients, inside all other handlers, whenever and for
/// whichever clients the app has added these.
/// </summary>
internal sealed class SendOnceFilter : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (HttpClientNames.IsOurs(builder.Name))
            builder.PrimaryHandler = HandlerChain.Guarded(builder.PrimaryHandler);
    };
}
