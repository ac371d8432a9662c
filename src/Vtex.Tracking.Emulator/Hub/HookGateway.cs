using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Calls the hooks of orders over HTTP.</summary>
internal sealed class HookGateway(CarrierCaller caller) : IHookGateway
{
    /// <summary>The time in which a hook must answer (documented).</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public string? Refusal(Uri address) => caller.Hosts.Refusal(address);

    public async Task<CallResult> SendAsync(HookConfigured hook, string account, OrderChange? change, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address)
        {
            Content = CarrierRequest.JsonContent(change is null ? HookJson.Ping() : HookJson.Write(hook.Key, account, change)),
        };
        foreach (var header in hook.Headers)
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return (await caller.SendAsync(request, cancellationToken)).Result;
    }
}
