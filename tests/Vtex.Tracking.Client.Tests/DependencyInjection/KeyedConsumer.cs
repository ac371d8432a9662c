using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>Somebody who works with one of several accounts.</summary>
internal sealed class KeyedConsumer([FromKeyedServices("loja-b")] IVtexTrackingClient tracking)
{
    public IVtexTrackingClient Tracking { get; } = tracking;
}
