using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists and shows the messages that recipients have got.</summary>
internal sealed class MessageControl(ControlTarget target)
{
    // The HTML is a user's own and may hold scripts: it is shown without any right, and reaches nobody.
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static readonly FidelityHeader Fidelity = new([.. MessageEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync), [.. PortionQuery.Names, .. MessageQuery.Names]);
        routes.MapGet($"{path}/latest", Fidelity.AddTo(ShowLatestAsync), MessageQuery.Names);
        routes.MapGet($"{path}/{{number}}", Fidelity.AddTo(context => ControlAnswer.WriteAsync(context, MessageState.Of(Message(context)))));
        routes.MapGet($"{path}/{{number}}/html", context => WriteAsync(context, Message(context), message => message.Html, "text/html"));
        routes.MapGet($"{path}/{{number}}/text", context => WriteAsync(context, Message(context), message => message.Text, "text/plain"));
    }

    private Task ListAsync(HttpContext context)
    {
        var outbox = target.Universe(context).Outbox;
        var (from, limit) = PortionQuery.Read(context.Request);
        var query = MessageQuery.Read(context.Request);
        return ControlAnswer.WriteAsync(
            context, new ListState<MessageHeadState>(outbox.Count, outbox.Take(from, limit, query, context.RequestAborted).Select(MessageHeadState.Of)));
    }

    private Task ShowLatestAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        return universe.Outbox.FindLatest(MessageQuery.Read(context.Request), context.RequestAborted) is { } message
            ? ControlAnswer.WriteAsync(context, MessageState.Of(message))
            : throw RequestRefusedException.NotFound($"The outbox of universe '{universe.Name}' has no such message. It has had {universe.Outbox.Count} in all.");
    }

    private OutboxMessage Message(HttpContext context)
    {
        var universe = target.Universe(context);
        return ControlTarget.TryReadId(context, "number", out var number) && universe.Outbox.Find(number) is { } message
            ? message
            : throw RequestRefusedException.NotFound($"The outbox of universe '{universe.Name}' has no such message, or keeps it no longer. It has had {universe.Outbox.Count} in all.");
    }

    private static async Task WriteAsync(HttpContext context, OutboxMessage message, Func<OutboxMessage, string?> part, string mediaType)
    {
        var text = part(message) ?? throw RequestRefusedException.NotFound(
            message.Problem is { } problem ? $"The message could not be filled in. {problem}" : "An SMS has no HTML; its text is at …/text.");
        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Sandbox;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }
}

/// <summary>Reads a search in the outbox from a query.</summary>
internal static class MessageQuery
{
    public static string[] Names { get; } = ["event", "channel", "status", "service", "to", "orderNumber", "invoice", "text"];

    /// <exception cref="RequestRefusedException">A parameter breaks its rule.</exception>
    public static OutboxQuery Read(HttpRequest request)
    {
        var faults = new FaultList();
        var query = new QueryReader(request.Query, faults);
        var service = query.Int32("service", 0, 1, int.MaxValue);
        var found = new OutboxQuery
        {
            Event = query.Named<MessageEvent>("event", faults),
            Channel = query.Named<MessageChannel>("channel", faults),
            Status = query.Named<MessageStatus>("status", faults),
            ServiceId = service == 0 ? null : service,
            To = query.Text("to"),
            OrderNumber = query.Text("orderNumber"),
            Invoice = query.Text("invoice"),
            Text = query.Text("text"),
        };
        faults.ThrowIfAny();
        return found;
    }
}
