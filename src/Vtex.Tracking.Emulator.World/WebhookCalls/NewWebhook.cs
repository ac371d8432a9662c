namespace Vtex.Tracking.Emulator;

/// <summary>A webhook that is to be registered.</summary>
/// <param name="Address">The http or https address that is called: on this machine, unless the options of the emulator name its host.</param>
/// <param name="Secret">The secret that calls are signed with, of 16 to 200 characters. It is not shown again.</param>
public sealed record NewWebhook(Uri Address, string Secret)
{
    /// <summary>Gets the events that it is told. The default is null: all.</summary>
    public IReadOnlyList<WebhookEventType>? Events { get; init; }

    /// <summary>The address; never the secret.</summary>
    public override string ToString() => $"Webhook at {Address}";
}
