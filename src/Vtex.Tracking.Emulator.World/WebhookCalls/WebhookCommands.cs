using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.WebhookCalls;
using Vtex.Tracking.Emulator.World.Webhooks;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The webhooks of a universe: addresses that are told of events, signed and again until they accept. The real platform has none; they are ours.
/// </summary>
public sealed class WebhookCommands
{
    private const int MinSecret = 16;
    private const int MaxSecret = 200;

    private readonly WorldStore _world;
    private readonly WebhookRunner _runner;

    internal WebhookCommands(WorldStore world, WebhookRunner runner) => (_world, _runner) = (world, runner);

    private WebhookState State => _world.State.Webhooks;

    /// <summary>Registers a webhook, which is told of what happens from now on.</summary>
    /// <param name="webhook">The address, the events and the secret.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="WorldRuleException">A value is wrong, the address may not be called, or there are 20 already.</exception>
    public Task<int> RegisterAsync(NewWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        Require(
            webhook.Address is { IsAbsoluteUri: true, UserInfo: "" } address && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps),
            "The address must be an http or https address without a user name, such as http://127.0.0.1:3000/hook.");
        Require(webhook.Secret is { Length: >= MinSecret and <= MaxSecret } && !webhook.Secret.Any(char.IsControl), $"The secret has {MinSecret} to {MaxSecret} characters.");
        if (_runner.Gateway.Refusal(webhook.Address) is { } refusal)
            throw new WorldRuleException(refusal);
        return Task.FromResult(_world.Do(() =>
        {
            var id = State.NextId;
            var types = webhook.Events is { Count: > 0 } events ? events.Distinct().ToImmutableArray() : [.. Enum.GetValues<WebhookEventType>()];
            _world.Append(new WebhookRegistered(id, webhook.Address, types, webhook.Secret));
            return id;
        }));
    }

    /// <summary>Lists webhooks, by id.</summary>
    /// <returns>The webhooks.</returns>
    public IReadOnlyList<Webhook> List() => _world.Do(() => State.All.Select(View).ToList());

    /// <summary>Finds a webhook by its id; null when there is none.</summary>
    /// <param name="webhookId">The id.</param>
    public Webhook? Find(int webhookId) => _world.Do(() => State.Find(webhookId) is { } webhook ? View(webhook) : null);

    /// <summary>Pauses a webhook. What waits is dropped, and what happens meanwhile is not sent later either.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <exception cref="WorldRuleException">There is no such webhook.</exception>
    public Task PauseAsync(int webhookId) => _world.DoAsync(() => _world.Append(new WebhookPaused(webhookId)));

    /// <summary>Resumes a webhook that was paused or disabled; it is told of what happens from now on.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <exception cref="WorldRuleException">There is no such webhook.</exception>
    public Task ResumeAsync(int webhookId) => _world.DoAsync(() => _world.Append(new WebhookResumed(webhookId)));

    /// <summary>Removes a webhook. Its id is not given again.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <exception cref="WorldRuleException">There is no such webhook.</exception>
    public Task RemoveAsync(int webhookId) => _world.DoAsync(() => _world.Append(new WebhookRemoved(webhookId)));

    /// <summary>Lists the deliveries of a webhook, by number: all that wait, and the latest 1,000 that have ended.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="status">Only those of a status. The default is null: all.</param>
    /// <returns>The deliveries.</returns>
    /// <exception cref="WorldRuleException">There is no such webhook.</exception>
    public IReadOnlyList<WebhookDelivery> ListDeliveries(int webhookId, WebhookDeliveryStatus? status = null) => _world.Do(() =>
    {
        var webhook = Get(webhookId);
        return webhook.Journal.Where(delivery => status is null || delivery.Status == status).Select(delivery => View(webhook, delivery)).ToList();
    });

    /// <summary>Sends a delivery now: one that has ended once more, out of the order of its service; one that waits before its time.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="number">The number of the delivery.</param>
    /// <exception cref="WorldRuleException">
    /// There is no such webhook or delivery, the webhook is paused or disabled, or another delivery about the same comes first.
    /// </exception>
    public Task ReplayAsync(int webhookId, long number) => _world.DoAsync(() => _world.Append(new WebhookReplayed(webhookId, number)));

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: pauses all, in a copy of another universe.</summary>
    internal void PauseAll()
    {
        foreach (var webhook in State.All.Where(webhook => webhook.Status == WebhookStatus.Active).ToList())
            _world.Append(new WebhookPaused(webhook.Registration.WebhookId));
    }

    private WebhookQueue Get(int webhookId) =>
        State.Find(webhookId) ?? throw new WorldRuleException(FormattableString.Invariant($"There is no webhook {webhookId}."));

    private static Webhook View(WebhookQueue webhook) => new()
    {
        Id = webhook.Registration.WebhookId,
        Address = webhook.Registration.Address,
        Events = webhook.Registration.Types,
        Status = webhook.Status,
        Created = webhook.Registration.At,
        Waiting = webhook.Waiting,
        FailingSince = webhook.FailingSince,
    };

    private static WebhookDelivery View(WebhookQueue webhook, QueuedDelivery delivery) => new()
    {
        Number = delivery.Number,
        EventId = delivery.Notice.Id,
        Event = delivery.Notice.Type,
        At = delivery.Notice.At,
        ServiceId = delivery.Notice.ServiceId,
        Status = delivery.Status,
        Next = delivery.Status == WebhookDeliveryStatus.Waiting && webhook.Ahead(delivery) is null ? delivery.Due : null,
        Attempts = [.. delivery.Attempts.Select(call => new WebhookAttempt(call.At, call.Result.Status, CallMessages.Describe(call.Result), TimeSpan.FromMilliseconds(call.Milliseconds)))],
    };
}
