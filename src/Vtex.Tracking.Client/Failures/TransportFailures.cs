using Polly.Timeout;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Failures;

/// <summary>Tells apart the ways in which an exchange can break off.</summary>
internal static class TransportFailures
{
    /// <summary>
    /// Returns whether an exception can go to the caller as it is: no exchange broke off, or the caller cancelled it.
    /// </summary>
    public static bool IsTold(Exception exception, CancellationToken cancellationToken) =>
        !BreaksOff(exception)
        || (cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException cancelled
            && cancelled.CancellationToken == cancellationToken);

    /// <summary>
    /// Translates a failure for the caller: its own cancellation, which may surface as a broken connection or with the
    /// token of a layer below; of a transport that failed or ran out of time; or of a write that may have arrived all
    /// the same.
    /// </summary>
    public static Exception Translate(
        ApiCall call, Exception exception, SecretText secrets, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return new OperationCanceledException("The caller cancelled the call.", secrets.Redact(exception), cancellationToken);
        return ErrorFactory.BrokenOff(call, What(exception), exception, secrets);
    }

    /// <summary>Returns whether the layers above know what to make of an exception.</summary>
    public static bool IsKnown(Exception exception) =>
        BreaksOff(exception) || exception is VtexException or ObjectDisposedException;

    public static bool BreaksOff(Exception exception) =>
        exception is OperationCanceledException or TimeoutRejectedException or HttpRequestException or IOException;

    private static string What(Exception exception) => exception switch
    {
        HandlerTimeoutException =>
            "a time limit of a handler, or of the HTTP client, ran out before the answer was complete",
        OperationCanceledException or TimeoutRejectedException =>
            "the time allowed for the call ran out before the answer was complete",
        _ => "the connection failed before the answer was complete",
    };
}

/// <summary>A time limit that is not the SDK's ended a request: that of a handler, or of the HTTP client.</summary>
internal sealed class HandlerTimeoutException(Exception cause) : OperationCanceledException(
    "A handler around the SDK's HTTP client, or the client's Timeout, ended the request.", cause);
