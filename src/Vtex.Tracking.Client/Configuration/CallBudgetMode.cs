namespace Vtex.Tracking;

/// <summary>
/// Specifies what counts as the same call. No source says which reading of the six-hour rule is meant, so you choose.
/// </summary>
public enum CallBudgetMode
{
    /// <summary>Every call goes to the service, and nothing is kept.</summary>
    Off,

    /// <summary>An endpoint with the same parameters, for the same user of the same host.</summary>
    PerRequest,

    /// <summary>
    /// An endpoint, whatever its parameters: the strict reading. A walk through the pages of one list in rising order
    /// counts as one call. Within the window other parameters are refused with
    /// <see cref="VtexCallBudgetExceededException"/>, unless that very call is answered by what is there.
    /// </summary>
    /// <remarks>
    /// With a store, it knows which endpoint was called when, for all its clients and across restarts.
    /// </remarks>
    PerEndpoint,
}
