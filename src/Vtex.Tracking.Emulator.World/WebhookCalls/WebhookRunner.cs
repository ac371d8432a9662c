using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.World.WebhookCalls;

/// <summary>Calls webhooks: one call of a webhook after the other, by the numbers of deliveries.</summary>
internal sealed class WebhookRunner(WorldStore world, IWebhookGateway gateway, OutgoingCalls calls)
{
    private const int MaxRun = 100;
    private const int MaxAttempts = 12;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxPause = TimeSpan.FromHours(6);

    /// <summary>A webhook that accepts nothing for so long is disabled.</summary>
    private static readonly TimeSpan MaxFailing = TimeSpan.FromDays(3);

    private readonly HashSet<int> _underWay = [];

    private WebhookState Webhooks => world.State.Webhooks;

    public IWebhookGateway Gateway => gateway;

    /// <summary>Inside the lock of the world: sends what is due at once, without waiting for the clock to move.</summary>
    public void StartDue()
    {
        if (world.IsStopped || !Webhooks.IsListening)
            return;
        var now = world.Clock.GetUtcNow();
        foreach (var webhook in Webhooks.All.Where(webhook => webhook.NextDue <= now).ToList())
        {
            if (Take(new DueItem(DueKind.Webhook, webhook.Registration.WebhookId)) is { } call)
                world.Clock.WaitFor(Task.Run(() => calls.MakeDueAsync([call])));
        }
    }

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: takes what is due of a webhook; null while it is being called.</summary>
    public OutgoingCall? Take(DueItem item)
    {
        world.State.Schedule.Remove(item); // when the calls that are under way have ended, it is planned again
        var now = world.Clock.GetUtcNow();
        if (_underWay.Contains(item.Id) || Webhooks.Find(item.Id) is not { } webhook || webhook.Due(now, MaxRun) is not { Count: > 0 } due)
            return null;
        _underWay.Add(item.Id);
        var (registration, silent) = (webhook.Registration, webhook.Silent);
        var call = calls.Take(item, async () =>
        {
            var replies = await SendAsync(registration, due, silent, now);
            return () => End(item.Id, replies);
        });
        return call with { GiveUp = () => _underWay.Remove(item.Id) };
    }

    // What comes after a delivery that failed waits for it; a receiver that gives no answer is left alone.
    private async Task<List<(QueuedDelivery Delivery, WebhookReply Reply)>> SendAsync(
        WebhookRegistered webhook, IReadOnlyList<QueuedDelivery> due, int silent, DateTimeOffset now)
    {
        var replies = new List<(QueuedDelivery, WebhookReply)>();
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var delivery in due)
        {
            if (held.Contains(delivery.Subject))
                continue;
            var call = new WebhookCall(webhook, world.Name, delivery.Notice, now);
            var reply = await OutgoingCalls.AskAsync(() => gateway.SendAsync(call, calls.Ended), failed => new WebhookReply(failed, TimeSpan.Zero));
            replies.Add((delivery, reply));
            if (!WebhookQueue.IsAccepted(reply.Result))
                held.Add(delivery.Subject);
            silent = reply.Result.Status is null ? silent + 1 : 0;
            if (silent >= WebhookQueue.MaxSilent)
                break;
        }

        return replies;
    }

    private void End(int webhookId, List<(QueuedDelivery Delivery, WebhookReply Reply)> replies)
    {
        _underWay.Remove(webhookId);
        var now = world.Clock.GetUtcNow();
        foreach (var (delivery, (result, took)) in replies)
        {
            var next = WebhookQueue.IsAccepted(result) ? null : Next(Webhooks.Find(webhookId)?.Find(delivery.Number), result, now);
            world.Append(new WebhookCalled(webhookId, delivery.Number, result, (int)Math.Min(took.TotalMilliseconds, int.MaxValue), next));
        }

        if (Webhooks.Find(webhookId) is { Status: WebhookStatus.Active, FailingSince: { } since } && now - since >= MaxFailing)
            world.Append(new WebhookDisabled(webhookId));
        Webhooks.Plan(webhookId);
    }

    private static DateTimeOffset? Next(QueuedDelivery? delivery, CallResult result, DateTimeOffset now)
    {
        if (delivery is null || delivery.Failures + 1 >= MaxAttempts)
            return null;
        var pause = Backoff.Of(FirstPause, MaxPause, delivery.Failures);
        if (result.RetryAfter is { } asked && asked > pause)
            pause = asked < MaxPause ? asked : MaxPause;
        return Calendar.TryAdd(now, pause);
    }
}
