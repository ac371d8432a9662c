namespace Vtex.Tracking.AspNetCore;

/// <summary>Asks what became of packages.</summary>
public sealed class CarrierTrackingQuery
{
    /// <summary>Gets the called app and the account of the packages.</summary>
    public required CarrierAppAddress Address { get; init; }

    /// <summary>The tracking numbers, each once, in the order of the request.</summary>
    public required IReadOnlyList<string> TrackingNumbers { get; init; }
}
