namespace Vtex.Tracking.Transport;

/// <summary>
/// A handler around the SDK's HTTP client tried to send a request a second time. Of a type that handlers do not take for
/// a passing failure, so that they end their repetition; the caller of the SDK is told what the first send met.
/// </summary>
internal sealed class RepeatedSendException() : InvalidOperationException(
    "The SDK sends a request once and repeats it itself where that is safe (VtexTrackingOptions.Resilience), so a second "
    + "send by another handler was refused.")
{
    /// <summary>Returns whether a failure comes from such an attempt, as handlers may wrap it.</summary>
    public static bool Caused(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is RepeatedSendException)
                return true;
        }

        return false;
    }
}
