namespace Vtex.Tracking;

/// <summary>The age and origin of an answer, and when a newer one may be had.</summary>
/// <remarks>
/// All times are those of the client's clock (<see cref="VtexTrackingOptions.TimeProvider"/>), UTC. When that clock was
/// set back behind the moment of the call, the answer counts as fetched when that was noticed.
/// </remarks>
public sealed record Freshness
{
    /// <summary>Gets when the answer came from the service, UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Gets where the answer came from.</summary>
    public required AnswerSource Source { get; init; }

    /// <summary>
    /// Gets when the same call goes to the service again, UTC; in the past for a last known good answer, and equal to
    /// <see cref="FetchedAt"/> where the call budget is off.
    /// </summary>
    public required DateTimeOffset NextAllowedAt { get; init; }

    /// <summary>Gets how old the answer is.</summary>
    /// <param name="now">The present time, by the clock of the client.</param>
    /// <returns>The age; never negative.</returns>
    public TimeSpan GetAge(DateTimeOffset now) => now > FetchedAt ? now - FetchedAt : TimeSpan.Zero;
}
