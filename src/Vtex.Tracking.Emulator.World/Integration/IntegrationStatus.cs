namespace Vtex.Tracking.Emulator;

/// <summary>The state of the integration of the store with VTEX Tracking.</summary>
public sealed record IntegrationStatus
{
    internal IntegrationStatus()
    {
    }

    /// <summary>The settings; null when the app was not installed.</summary>
    public IntegrationSettings? Settings { get; internal init; }

    /// <summary>Gets the time when the app was installed: its settings were saved for the first time. UTC; null when it was not.</summary>
    public DateTimeOffset? Installed { get; internal init; }

    /// <summary>Gets whether orders are imported: the token is the one of this account.</summary>
    public bool IsActive { get; internal init; }

    /// <summary>The number of packages that became services.</summary>
    public int Imported { get; internal init; }

    /// <summary>The number of packages that wait: for XML that can be read, a carrier, or an address.</summary>
    public int Held { get; internal init; }
}
