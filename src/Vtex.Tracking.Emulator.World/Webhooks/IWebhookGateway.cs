using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>Calls webhooks. A call that fails is an answer too, which says why.</summary>
internal interface IWebhookGateway
{
    /// <summary>Why an address may not be called; null when it may.</summary>
    string? Refusal(Uri address);

    /// <summary>Sends a notice.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<WebhookReply> SendAsync(WebhookCall call, CancellationToken cancellationToken);
}

/// <summary>A call of a webhook.</summary>
/// <param name="Webhook">The address and the secret.</param>
/// <param name="Universe">The universe.</param>
/// <param name="Notice">What it is told.</param>
/// <param name="At">The time on the universe's clock, which is signed.</param>
internal sealed record WebhookCall(WebhookRegistered Webhook, string Universe, WebhookNotice Notice, DateTimeOffset At);

/// <summary>What came of a call, and the real time that it took.</summary>
internal readonly record struct WebhookReply(CallResult Result, TimeSpan Took);

/// <summary>Reaches nobody: the webhooks of a universe that is outside an emulator.</summary>
internal sealed class NullWebhookGateway : IWebhookGateway
{
    public string? Refusal(Uri address) => null;

    public Task<WebhookReply> SendAsync(WebhookCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new WebhookReply(new CallResult(CallFault.NoGateway), TimeSpan.Zero));
}
