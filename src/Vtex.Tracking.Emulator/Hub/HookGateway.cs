using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Orders;

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
            Content = CarrierRequest.JsonContent(WrittenAnswer.Write(json => json.WriteObject(_ => WriteFields(json, hook, account, change)))),
        };
        foreach (var header in hook.Headers)
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return (await caller.SendAsync(request, cancellationToken)).Result;
    }

    private static void WriteFields(Utf8JsonWriter json, HookConfigured hook, string account, OrderChange? change)
    {
        if (change is null)
            json.WriteString("hookConfig", "ping");
        else
            WriteFields(json, hook.Key, account, change);
    }

    /// <summary>Writes a notification.</summary>
    public static void WriteFields(Utf8JsonWriter json, string key, string account, OrderChange change)
    {
        json.WriteString("Domain", change.Domain);
        json.WriteString("OrderId", change.OrderId);
        json.WriteString("State", change.State.Wire());
        json.WriteString("LastState", change.LastState?.Wire() ?? "");
        json.WriteString("LastChange", OrderTimes.Utc(change.LastChange));
        json.WriteString("CurrentChange", OrderTimes.Utc(change.CurrentChange));
        json.WriteStartObject("Origin");
        json.WriteString("Account", account);
        json.WriteString("Key", key);
        json.WriteEndObject();
    }
}
