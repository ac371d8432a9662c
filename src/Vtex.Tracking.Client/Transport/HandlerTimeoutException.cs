namespace Vtex.Tracking.Transport;

/// <summary>A time limit that is not the SDK's ended a request: that of a handler, or of the HTTP client.</summary>
internal sealed class HandlerTimeoutException(Exception cause) : OperationCanceledException(
    "A handler around the SDK's HTTP client, or the client's Timeout, ended the request.", cause);
