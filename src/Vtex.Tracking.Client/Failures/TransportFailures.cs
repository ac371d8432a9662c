using System.Net.Sockets;
using System.Security.Authentication;
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
        return ErrorFactory.BrokenOff(call, What(call, exception), exception, secrets);
    }

    /// <summary>Returns whether the layers above know what to make of an exception.</summary>
    public static bool IsKnown(Exception exception) =>
        BreaksOff(exception) || exception is VtexException or ObjectDisposedException;

    public static bool BreaksOff(Exception exception) =>
        exception is OperationCanceledException or TimeoutRejectedException or HttpRequestException or IOException;

    private static string What(ApiCall call, Exception exception) => exception switch
    {
        HandlerTimeoutException =>
            "a time limit of a handler, or of the HTTP client, ran out before the answer was complete",
        TimeoutRejectedException timeout => FormattableString.Invariant(
            $"the {timeout.Timeout.TotalSeconds:0.###} s allowed ran out before the answer was complete{Before(call)}"),
        OperationCanceledException => $"the time allowed for the call ran out before the answer was complete{Before(call)}",
        _ => $"the connection to {call.Server} failed before the answer was complete{ConnectionFailure.Of(exception)}",
    };

    private static string Before(ApiCall call) => call.FormerFailure is { } former ? $"; the attempt before met: {former}" : "";
}

/// <summary>Says why a connection failed, in words that do not depend on the platform.</summary>
internal static class ConnectionFailure
{
    /// <returns>The reason in brackets, with a blank before it; nothing when it is not known.</returns>
    public static string Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (Words(cause) is { } words)
                return $" ({words})";
        }

        return "";
    }

    private static string? Words(Exception exception) => exception switch
    {
        SocketException socket => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "connection refused: nothing listens there",
            SocketError.HostNotFound or SocketError.NoData => "no address is known for this host",
            SocketError.TryAgain => "the name server does not answer",
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "the connection was closed",
            SocketError.TimedOut => "the host does not answer",
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown => "there is no way to this host",
            _ => $"socket error {socket.SocketErrorCode}",
        },
        AuthenticationException => "the TLS handshake failed",
        EndOfStreamException => "the connection was closed",
        _ => null,
    };
}

/// <summary>A time limit that is not the SDK's ended a request: that of a handler, or of the HTTP client.</summary>
internal sealed class HandlerTimeoutException(Exception cause) : OperationCanceledException(
    "A handler around the SDK's HTTP client, or the client's Timeout, ended the request.", cause);
