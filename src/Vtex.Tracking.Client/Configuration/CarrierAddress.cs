namespace Vtex.Tracking;

/// <summary>The address of a carrier's app. Parts that are null come from <see cref="VtexShippingNetworkOptions"/>.</summary>
/// <remarks>
/// Each is one segment of a path: neither empty nor <c>.</c> nor <c>..</c>, without slashes, blanks and control
/// characters.
/// </remarks>
public sealed record CarrierAddress
{
    /// <summary>Name of the carrier's VTEX IO app.</summary>
    public string? AppName { get; init; }

    /// <summary>Version of the app, with or without the letter v before it.</summary>
    public string? AppVersion { get; init; }

    /// <summary>The VTEX account whose packages they are.</summary>
    public string? Account { get; init; }

    /// <summary>The VTEX IO workspace that the app runs in.</summary>
    public string? Workspace { get; init; }
}
