using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

/// <summary>
/// Gives the SDK's HTTP clients their primary handler, those of accounts too that nobody had heard of when the app
/// started. It is registered before the user's own settings, so that these prevail.
/// </summary>
internal sealed class PrimaryHandlerSetup : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (HttpClientNames.IsOurs(name))
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = PrimaryHandler.Create());
    }

    public void Configure(HttpClientFactoryOptions options)
    {
    }
}
