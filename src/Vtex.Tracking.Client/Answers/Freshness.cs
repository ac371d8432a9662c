namespace Vtex.Tracking;

/// <summary>How old an answer is, where it came from, and when a newer one may be had.</summary>
/// <remarks>
/// All times are those of the client's clock (<see cref="VtexTrackingOptions.TimeProvider"/>), UTC. When that clock was
/// set back behind the moment of the call, the answer counts as fetched when that was noticed.
/// </remarks>
public readonly record struct Freshness
{
    /// <summary>When the answer came from the service, UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>How old it was when the caller got it; never negative.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>Where it came from.</summary>
    public required AnswerSource Source { get; init; }

    /// <summary>
    /// From when on the same call goes to the service again, UTC; in the past for a last known good answer, and equal to
    /// <see cref="FetchedAt"/> for writes and where the call budget is off.
    /// </summary>
    public required DateTimeOffset NextAllowedAt { get; init; }
}
