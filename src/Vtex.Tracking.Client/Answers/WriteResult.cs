namespace Vtex.Tracking;

/// <summary>The result of a write that the service accepted.</summary>
/// <remarks>The API documents no answer beyond the acceptance.</remarks>
public sealed record WriteResult
{
    /// <summary>
    /// Gets when the service accepted it, UTC, by the client's clock; or when the SDK found out that it had
    /// (<see cref="AmbiguousFailureAction.Verify"/>).
    /// </summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>
    /// Gets the answer as it came over the wire; null unless <see cref="VtexTrackingOptions.KeepRawAnswers"/> is set, and
    /// where the SDK found the services by <see cref="AmbiguousFailureAction.Verify"/>.
    /// </summary>
    public RawAnswer? Raw { get; init; }
}
