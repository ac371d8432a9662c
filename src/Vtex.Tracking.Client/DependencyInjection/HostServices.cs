using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>Fills in what the host has and the options do not name.</summary>
internal sealed class HostServices(IServiceProvider provider)
    : IPostConfigureOptions<VtexTrackingOptions>,
        IPostConfigureOptions<VtexShippingNetworkOptions>,
        IPostConfigureOptions<VtexOrdersOptions>
{
    public void PostConfigure(string? name, VtexTrackingOptions options)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.RegistrationName = Given(name);
        options.TokenStore ??= provider.GetService<ITokenStore>();
        options.TokenProtector ??= provider.GetService<ITokenProtector>();
    }

    public void PostConfigure(string? name, VtexShippingNetworkOptions options)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.RegistrationName = Given(name);
    }

    public void PostConfigure(string? name, VtexOrdersOptions options)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        options.RegistrationName = Given(name);
    }

    /// <summary>The app's one client has the empty name.</summary>
    private static string? Given(string? name) => string.IsNullOrEmpty(name) ? null : name;
}
