namespace Vtex.Tracking;

/// <summary>
/// Wishes for one call. Calls that are given some answer with their raw answer, and those of
/// <see cref="IVtexTrackingClient"/> with their freshness.
/// </summary>
public sealed record CallOptions
{
    /// <summary>How a read uses the answers that are already there. The default is <see cref="CacheUse.Default"/>.</summary>
    /// <remarks>Writes pass it over: they are never answered from memory.</remarks>
    public CacheUse Cache { get; init; }
}
