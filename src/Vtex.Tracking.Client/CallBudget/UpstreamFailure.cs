namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Tells a service that is down from one that said no. Only for the former does an older answer stand in: refused
/// credentials and rejected requests are the caller's to know.
/// </summary>
internal static class UpstreamFailure
{
    public static bool Is(VtexException failure) => failure switch
    {
        VtexAuthenticationException or VtexRequestRejectedException or VtexNotFoundException => false,
        VtexTransportException => true,
        // A success that cannot be read is a failure too: half an answer, or a page of a proxy.
        { StatusCode: { } status } => (int)status is < 400 or 408 or 429 or >= 500,
        _ => false,
    };
}
