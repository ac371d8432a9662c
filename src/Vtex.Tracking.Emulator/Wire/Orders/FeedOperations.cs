using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The feed of an app key.</summary>
internal static class FeedOperations
{
    private const int MaxItems = 10;
    private const int MaxVisibility = 43_200;
    private const int MinRetention = 345_600;
    private const int MaxRetention = 1_209_600;
    private const int MaxHandles = 1_000;

    public static async Task ConfigureAsync(OrderCall call)
    {
        var (filter, visibility, retention) = await OrderBody.ReadAsync(call, reader =>
        {
            var queue = reader.RequiredObject("queue");
            return (
                OrderFilterReader.Read(reader.RequiredObject("filter")),
                queue.Int32("visibilityTimeoutInSeconds", Presence.Required, min: 0, max: MaxVisibility) ?? 0,
                queue.Int32("MessageRetentionPeriodInSeconds", Presence.Required, min: MinRetention, max: MaxRetention) ?? MinRetention);
        });
        call.Universe.Feeds.ConfigureFeed(call.Caller, filter, TimeSpan.FromSeconds(visibility), TimeSpan.FromSeconds(retention));
    }

    public static Task ShowAsync(OrderCall call)
    {
        var (configuration, count, oldest) = call.Universe.Feeds.FindFeed(call.Caller) ?? throw None(call);
        return WrittenAnswer.WriteObjectAsync(call.Context, json =>
        {
            OrderFilterJson.Write(json, configuration.Filter);
            json.WriteStartObject("queue");
            json.WriteNumber("visibilityTimeoutInSeconds", (int)configuration.Visibility.TotalSeconds);
            json.WriteNumber("MessageRetentionPeriodInSeconds", (int)configuration.Retention.TotalSeconds);
            json.WriteEndObject();
            json.WriteNumber("quantity", count);
            var age = oldest is { } time ? (call.Universe.Clock.GetUtcNow() - time).TotalSeconds : 0;
            json.WriteNumber("approximateAgeOfOldestMessageInSeconds", Math.Max(0, Math.Floor(age)));
        });
    }

    public static Task DeleteAsync(OrderCall call) => call.Universe.Feeds.RemoveFeed(call.Caller) ? Task.CompletedTask : throw None(call);

    public static Task ReadAsync(OrderCall call)
    {
        var text = call.Context.Request.Query["maxlot"].ToString();
        var most = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, MaxItems) : MaxItems;
        var items = call.Universe.Feeds.Read(call.Caller, most) ?? throw None(call);
        return WrittenAnswer.WriteAsync(call.Context, json =>
        {
            json.WriteStartArray();
            foreach (var (change, handle) in items)
                Write(json, change, handle, call.Universe.Options.Seed);
            json.WriteEndArray();
        });
    }

    public static async Task CommitAsync(OrderCall call)
    {
        var handles = await OrderBody.ReadAsync(call, reader => reader.Texts("handles", Presence.Required, MaxHandles) ?? []);
        if (!call.Universe.Feeds.Commit(call.Caller, handles))
            throw None(call);
    }

    public static async Task TestExpressionAsync(OrderCall call)
    {
        var holds = await OrderBody.ReadAsync(call, reader =>
        {
            var expression = OrderFilterReader.ReadExpression(reader, "Expression");
            var document = OrderFilterReader.ReadDocument(reader);
            return expression?.Holds(document) == true;
        });
        await WrittenAnswer.WriteAsync(call.Context, json => json.WriteBooleanValue(holds));
    }

    private static void Write(Utf8JsonWriter json, OrderChange change, string handle, ulong seed)
    {
        json.WriteStartObject();
        json.WriteString("eventId", OrderIds.Receipt(seed, "change", change.Number).ToUpperInvariant());
        json.WriteString("handle", handle);
        json.WriteString("domain", change.Domain);
        json.WriteString("state", change.State.Wire());
        json.WriteString("lastState", change.LastState?.Wire() ?? "");
        json.WriteString("orderId", change.OrderId);
        json.WriteString("lastChange", OrderTimes.Utc(change.LastChange));
        json.WriteString("currentChange", OrderTimes.Utc(change.CurrentChange));
        json.WriteEndObject();
    }

    private static RequestRefusedException None(OrderCall call) => RequestRefusedException.NotFound(
        $"The key {call.Caller} has no feed. Configure it with POST /api/orders/feed/config.");
}

/// <summary>The hook of an app key.</summary>
internal static class HookOperations
{
    private const int MaxHeaders = 50;
    private const int MaxText = 2_000;
    private const int Success = 200;

    public static async Task ConfigureAsync(OrderCall call)
    {
        var hook = await OrderBody.ReadAsync(call, reader => Read(reader, call.Caller));
        var gateway = call.Universe.Feeds.Gateway;
        if (gateway.Refusal(hook.Address) is { } refusal)
            throw Refuse(refusal);
        var result = await gateway.SendAsync(hook, call.Universe.Name, null, call.Context.RequestAborted);
        if (result is not { Fault: World.Hub.CallFault.None, Status: Success })
            throw Refuse($"must answer the ping {{\"hookConfig\":\"ping\"}} with 200 within {HookGateway.Timeout.TotalSeconds:0} seconds; it {World.Hub.CallMessages.Describe(result)}. Nothing was saved.");
        call.Universe.Feeds.ConfigureHook(hook);
        await WriteExampleAsync(call);
    }

    public static Task ShowAsync(OrderCall call)
    {
        var hook = call.Universe.Feeds.FindHook(call.Caller) ?? throw None(call);
        return WrittenAnswer.WriteObjectAsync(call.Context, json =>
        {
            OrderFilterJson.Write(json, hook.Filter);
            json.WriteStartObject("hook");
            json.WriteString("url", hook.Address.OriginalString);
            json.WriteStartObject("headers");
            foreach (var header in hook.Headers)
                json.WriteString(header.Name, header.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public static Task DeleteAsync(OrderCall call) => call.Universe.Feeds.RemoveHook(call.Caller) ? Task.CompletedTask : throw None(call);

    // The answer of the contract is a notification as it will come.
    private static Task WriteExampleAsync(OrderCall call)
    {
        var now = call.Universe.Clock.GetUtcNow();
        var change = new OrderChange(0, "", true, StoreOrderStatus.ReadyForHandling, StoreOrderStatus.WindowToCancel, now, now);
        return WrittenAnswer.WriteObjectAsync(call.Context, json => HookJson.WriteFields(json, call.Caller, call.Universe.Name, change));
    }

    private static HookConfigured Read(ObjectReader reader, string key)
    {
        var filter = OrderFilterReader.Read(reader.RequiredObject("filter"));
        var hook = reader.RequiredObject("hook");
        var text = hook.RequiredText("url", max: MaxText);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsAllowed(address))
        {
            hook.Fault("url", "must be an absolute https URL; http is taken for this machine alone.");
            address = new Uri("https://localhost/");
        }

        var headers = hook.TextMembers("headers").Select(header => new HookHeader(header.Name, header.Text)).ToImmutableArray();
        if (headers.Length > MaxHeaders)
            hook.Fault("headers", $"has {headers.Length} headers; at most {MaxHeaders} are taken.");
        return new HookConfigured(key, filter, address, headers);
    }

    private static bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static RequestRefusedException Refuse(string message) => RequestRefusedException.BadRequest([new Fault("$.hook.url", message)]);

    private static RequestRefusedException None(OrderCall call) => RequestRefusedException.NotFound(
        $"The key {call.Caller} has no hook. Configure it with POST /api/orders/hook/config.");
}
