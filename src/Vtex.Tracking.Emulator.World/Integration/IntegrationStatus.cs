namespace Vtex.Tracking.Emulator;

/// <summary>How the integration of the store with VTEX Tracking stands.</summary>
public sealed record IntegrationStatus
{
    internal IntegrationStatus()
    {
    }

    /// <summary>The settings; null when the app was not installed.</summary>
    public IntegrationSettings? Settings { get; internal init; }

    /// <summary>When the app was installed: its settings were saved for the first time. UTC; null when it was not.</summary>
    public DateTimeOffset? Installed { get; internal init; }

    /// <summary>Whether orders are imported: the token is the one of this account.</summary>
    public bool IsActive { get; internal init; }

    /// <summary>The number of packages that became services.</summary>
    public int Imported { get; internal init; }

    /// <summary>The number of packages that wait: for XML that can be read, a carrier, or an address.</summary>
    public int Held { get; internal init; }
}
