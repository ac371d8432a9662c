namespace Vtex.Tracking;

/// <summary>What became of a write.</summary>
public sealed record VtexAnswer
{
    /// <summary>When the service answered.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>The answer as it came over the wire.</summary>
    public required RawAnswer? Raw { get; init; }
}
