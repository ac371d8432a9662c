using System.Globalization;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Registers, shows, pauses and removes webhooks, and shows and repeats their deliveries.</summary>
internal sealed class WebhookControl(ControlTarget target)
{
    private const int MaxAddress = 2_000;
    private const int MinSecret = 16;
    private const int MaxSecret = 200;

    private static readonly FidelityHeader Fidelity = new([.. WebhookEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync));
        routes.MapPost(path, Fidelity.AddTo(RegisterAsync));
        routes.MapGet($"{path}/{{webhook}}", Fidelity.AddTo(context => ControlAnswer.WriteAsync(context, WebhookModel.Of(Find(context, out _)))));
        routes.MapDelete($"{path}/{{webhook}}", Fidelity.AddTo(RemoveAsync));
        routes.MapPostWithoutFields($"{path}/{{webhook}}/pause", Fidelity.AddTo(context => ChangeAsync(context, webhooks => webhooks.PauseAsync)));
        routes.MapPostWithoutFields($"{path}/{{webhook}}/resume", Fidelity.AddTo(context => ChangeAsync(context, webhooks => webhooks.ResumeAsync)));
        routes.MapGet($"{path}/{{webhook}}/deliveries", Fidelity.AddTo(ListDeliveriesAsync), ["status", .. PortionQuery.Names]);
        routes.MapPostWithoutFields($"{path}/{{webhook}}/deliveries/{{delivery}}/replay", Fidelity.AddTo(ReplayAsync));
    }

    private Task ListAsync(HttpContext context) =>
        ControlAnswer.WriteAsync(context, new DataState<WebhookModel>(target.Universe(context).Webhooks.List().Select(WebhookModel.Of)));

    private async Task RegisterAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var webhook = await ControlBody.ReadAsync(context, body => new NewWebhook(body.RequiredUri("address", MaxAddress), Secret(body)) { Events = Events(body) });
        var id = await universe.Webhooks.RegisterAsync(webhook);
        await ControlAnswer.WriteCreatedAsync(context, WebhookModel.Of(universe.Webhooks.Find(id)!), FormattableString.Invariant($"{context.Request.Path}/{id}"));
    }

    private static string Secret(ObjectReader body)
    {
        var secret = body.RequiredText("secret", MaxSecret);
        if (secret.Length is > 0 and < MinSecret)
            body.Fault("secret", $"must have {MinSecret} to {MaxSecret} characters.");
        return secret;
    }

    private static List<WebhookEventType> Events(ObjectReader body)
    {
        var events = new List<WebhookEventType>();
        foreach (var name in body.ShortTexts("events"))
        {
            if (WebhookNames.Find(name) is { } known)
                events.Add(known);
            else
                body.Fault("events", $"must be names of events. Nearest to one that is none: {NameDistance.Nearest(name, WebhookNames.All)}.");
        }

        return events;
    }

    private async Task RemoveAsync(HttpContext context)
    {
        var webhook = Find(context, out var universe);
        await universe.Webhooks.RemoveAsync(webhook.Id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ChangeAsync(HttpContext context, Func<WebhookCommands, Func<int, Task>> change)
    {
        var webhook = Find(context, out var universe);
        await change(universe.Webhooks)(webhook.Id);
        await ControlAnswer.WriteAsync(context, WebhookModel.Of(universe.Webhooks.Find(webhook.Id)!));
    }

    private Task ListDeliveriesAsync(HttpContext context)
    {
        var webhook = Find(context, out var universe);
        var faults = new FaultList();
        var status = new QueryReader(context.Request.Query, faults).Named<WebhookDeliveryStatus>("status", faults);
        faults.ThrowIfAny();
        var (from, limit) = PortionQuery.Read(context.Request);
        var found = universe.Webhooks.ListDeliveries(webhook.Id, status);
        return ControlAnswer.WriteAsync(context, new WebhookDeliveryListState(found.Count, found.Skip(from - 1).Take(limit).Select(WebhookDeliveryState.Of)));
    }

    private async Task ReplayAsync(HttpContext context)
    {
        var webhook = Find(context, out var universe);
        var number = long.TryParse((string)context.Request.RouteValues["delivery"]!, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (universe.Webhooks.ListDeliveries(webhook.Id).All(delivery => delivery.Number != number))
            throw RequestRefusedException.NotFound("The webhook has no such delivery, or keeps it no longer. List them with GET /_emulator/universes/{universe}/webhooks/{webhook}/deliveries.");
        await universe.Webhooks.ReplayAsync(webhook.Id, number);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Webhook Find(HttpContext context, out Universe universe)
    {
        universe = target.Universe(context);
        return (ControlTarget.TryReadId(context, "webhook", out var id) ? universe.Webhooks.Find(id) : null)
            ?? throw RequestRefusedException.NotFound($"There is no such webhook in universe '{universe.Name}'. List them with GET /_emulator/universes/{{universe}}/webhooks.");
    }
}
