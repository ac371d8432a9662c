using Polly.Timeout;
using Vtex.Tracking.Errors;

namespace Vtex.Tracking.Transport;

/// <summary>Tells apart the ways in which an exchange can break off.</summary>
internal static class TransportFailures
{
    /// <exception cref="OperationCanceledException">The caller cancelled; it carries the caller's token.</exception>
    /// <exception cref="VtexTransportException">
    /// The connection failed, or a time limit struck, and a write has certainly not arrived.
    /// </exception>
    /// <exception cref="VtexAmbiguousWriteException">The same for a write that may have arrived.</exception>
    public static async Task<T> TranslateAsync<T>(
        ApiCall call, Func<Task<T>> exchange, CancellationToken cancellationToken)
    {
        try
        {
            return await exchange().ConfigureAwait(false);
        }
        catch (Exception exception) when (BreaksOff(exception) && cancellationToken.IsCancellationRequested)
        {
            // A cancelled exchange may surface as a broken connection, or with the token of a layer below.
            if (exception is OperationCanceledException cancelled && cancelled.CancellationToken == cancellationToken)
                throw;
            throw new OperationCanceledException("The caller cancelled the call.", exception, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutRejectedException)
        {
            throw ErrorFactory.BrokenOff(
                call, "the time allowed for the call ran out before the answer was complete", exception);
        }
        catch (Exception exception) when (BreaksOff(exception))
        {
            throw ErrorFactory.BrokenOff(call, "the connection failed before the answer was complete", exception);
        }
    }

    public static bool BreaksOff(Exception exception) =>
        exception is OperationCanceledException or TimeoutRejectedException or HttpRequestException or IOException;
}
