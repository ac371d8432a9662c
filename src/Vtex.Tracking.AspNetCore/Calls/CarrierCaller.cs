namespace Vtex.Tracking.AspNetCore;

/// <summary>The caller, by its headers. The credentials are secret and must not reach a log.</summary>
public sealed class CarrierCaller
{
    /// <summary>Gets the called app and the account.</summary>
    public required CarrierAppAddress Address { get; init; }

    /// <summary>The header <c>X-VTEX-API-AppKey</c>; null when it is absent or empty.</summary>
    public string? AppKey { get; init; }

    /// <summary>The header <c>X-VTEX-API-AppToken</c>; null when it is absent or empty. A secret.</summary>
    public string? AppToken { get; init; }

    /// <summary>
    /// The header <c>VtexIdclientAutCookie</c>, or else the cookie of that name; null when both are absent or empty. A
    /// secret.
    /// </summary>
    public string? UserToken { get; init; }

    /// <summary>The call itself, for the services of its scope.</summary>
    public required HttpContext HttpContext { get; init; }
}
