using Microsoft.Extensions.Http;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.DependencyInjection;

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
