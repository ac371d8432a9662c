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
