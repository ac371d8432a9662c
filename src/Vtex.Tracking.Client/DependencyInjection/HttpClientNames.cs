namespace Vtex.Tracking.DependencyInjection;

/// <summary>The names of the SDK's HTTP clients with <see cref="IHttpClientFactory"/>.</summary>
internal static class HttpClientNames
{
    public const string Single = "Vtex.Tracking";

    /// <summary>Of the clients of accounts; the account follows.</summary>
    public const string AccountPrefix = "Vtex.Tracking:";

    public const string ShippingNetwork = "Vtex.Tracking.ShippingNetwork";

    private const string ShippingNetworkPrefix = ShippingNetwork + ":";

    public static string Of(string account) => AccountPrefix + account;

    public static string OfShippingNetwork(string name) => ShippingNetworkPrefix + name;

    public static bool IsOurs(string? name) =>
        name is not null
        && (string.Equals(name, Single, StringComparison.Ordinal)
            || string.Equals(name, ShippingNetwork, StringComparison.Ordinal)
            || name.StartsWith(AccountPrefix, StringComparison.Ordinal)
            || name.StartsWith(ShippingNetworkPrefix, StringComparison.Ordinal));
}
