using Vtex.Tracking.Emulator.World.Scheduling;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>The webhooks of a universe.</summary>
internal sealed class WebhookState(Schedule<DueItem, DateTimeOffset> schedule)
{
    /// <summary>The largest number of webhooks. Chosen by us.</summary>
    public const int MaxWebhooks = 20;

    private readonly List<WebhookQueue?> _byId = [];

    public int NextId => _byId.Count + 1;

    /// <summary>Gets the webhooks by id.</summary>
    public IEnumerable<WebhookQueue> All => _byId.OfType<WebhookQueue>();

    /// <summary>Gets a value that says that somebody is to be told what happens.</summary>
    public bool IsListening { get; private set; }

    public WebhookQueue? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1] : null;

    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public void Check(WebhookEvent happened)
    {
        if (happened is WebhookRegistered registered)
        {
            Require(registered.WebhookId == NextId, "The id is not the next one.");
            Require(All.Count() < MaxWebhooks, $"A universe has at most {MaxWebhooks} webhooks; remove one first.");
            Require(registered.Address.IsAbsoluteUri, "The address is not absolute.");
            Require(registered.Types.Length > 0 && registered.Types.All(Enum.IsDefined), "A webhook is told at least one event.");
            return;
        }

        var webhook = Find(happened.WebhookId);
        if (happened is WebhookCalled)
            return; // a call may end after the webhook did
        Require(webhook is not null, FormattableString.Invariant($"There is no webhook {happened.WebhookId}."));
        switch (happened)
        {
            case WebhookRemoved or WebhookPaused or WebhookResumed or WebhookDisabled: break;
            case WebhookReplayed e: CheckReplay(webhook!, e.Delivery); break;
            default: throw happened.UnknownTo("The rules of webhooks");
        }
    }

    public void Apply(WebhookEvent happened)
    {
        if (happened is WebhookRegistered registered)
            _byId.Add(new WebhookQueue(registered));
        else if (Find(happened.WebhookId) is { } webhook)
            Apply(webhook, happened);
        IsListening = All.Any(webhook => webhook.Status == WebhookStatus.Active);
        Plan(happened.WebhookId);
    }

    /// <summary>Lets the webhooks take a notice that are told such events.</summary>
    public void Note(WebhookNotice notice)
    {
        foreach (var webhook in All)
        {
            if (webhook.Status != WebhookStatus.Active || !webhook.Registration.Types.Contains(notice.Type))
                continue;
            webhook.Add(notice);
            Plan(webhook.Registration.WebhookId);
        }
    }

    /// <summary>Sets when a webhook is called next.</summary>
    public void Plan(int webhookId) => schedule.Plan(new DueItem(DueKind.Webhook, webhookId), Find(webhookId)?.NextDue);

    private void Apply(WebhookQueue webhook, WebhookEvent happened)
    {
        switch (happened)
        {
            case WebhookRemoved e: _byId[e.WebhookId - 1] = null; break;
            case WebhookPaused e: webhook.Stop(WebhookStatus.Paused, e.At); break;
            case WebhookDisabled e: webhook.Stop(WebhookStatus.Disabled, e.At); break;
            case WebhookResumed: webhook.Resume(); break;
            case WebhookCalled e: webhook.Note(e); break;
            case WebhookReplayed e: webhook.Replay(e); break;
            default: throw happened.UnknownTo("The webhooks");
        }
    }

    private static void CheckReplay(WebhookQueue webhook, long number)
    {
        Require(webhook.Status == WebhookStatus.Active, "The webhook is paused or disabled; resume it first.");
        var delivery = webhook.Find(number);
        Require(delivery is not null, FormattableString.Invariant($"There is no delivery {number}, or it is no longer kept: the journal has the latest {WebhookQueue.MaxEnded}."));
        var ahead = webhook.Ahead(delivery!);
        Require(ahead is null, FormattableString.Invariant($"Delivery {number} waits for delivery {ahead?.Number}, which is about the same and comes first."));
    }
}
