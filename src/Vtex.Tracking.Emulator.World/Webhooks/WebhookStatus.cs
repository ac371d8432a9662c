namespace Vtex.Tracking.Emulator;

/// <summary>The status of a webhook.</summary>
public enum WebhookStatus
{
    /// <summary>It is called.</summary>
    Active,

    /// <summary>It was paused, or is that of a copy or an import: nothing is sent, and what happens meanwhile is not sent later either.</summary>
    Paused,

    /// <summary>As <see cref="Paused"/>, because no call was accepted for three days.</summary>
    Disabled,
}
