using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>Something that happened to a webhook.</summary>
internal abstract record WebhookEvent(int WebhookId) : WorldEvent;

/// <summary>A webhook was registered.</summary>
/// <param name="WebhookId">Its id, from 1.</param>
/// <param name="Address">The address that is called.</param>
/// <param name="Types">The events that it is told.</param>
/// <param name="Secret">The secret that calls are signed with.</param>
internal sealed record WebhookRegistered(int WebhookId, Uri Address, ImmutableArray<WebhookEventType> Types, string Secret) : WebhookEvent(WebhookId);

/// <summary>A webhook was removed; its id is not given again.</summary>
internal sealed record WebhookRemoved(int WebhookId) : WebhookEvent(WebhookId);

/// <summary>A webhook was paused: what it waited for is dropped.</summary>
internal sealed record WebhookPaused(int WebhookId) : WebhookEvent(WebhookId);

/// <summary>A webhook that was paused or disabled is called again, for what happens from now on.</summary>
internal sealed record WebhookResumed(int WebhookId) : WebhookEvent(WebhookId);

/// <summary>A webhook has accepted nothing for too long, and is not called any more.</summary>
internal sealed record WebhookDisabled(int WebhookId) : WebhookEvent(WebhookId);

/// <summary>A webhook was called.</summary>
/// <param name="WebhookId">The webhook.</param>
/// <param name="Delivery">The number of the delivery.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Milliseconds">The real time that the call took.</param>
/// <param name="Next">When it is sent again; null when it was accepted, or is given up.</param>
internal sealed record WebhookCalled(int WebhookId, long Delivery, CallResult Result, int Milliseconds, DateTimeOffset? Next) : WebhookEvent(WebhookId);

/// <summary>A delivery is to be sent now, whatever became of it before.</summary>
internal sealed record WebhookReplayed(int WebhookId, long Delivery) : WebhookEvent(WebhookId);
