namespace Vtex.Tracking.Transport;

/// <summary>Tells apart the three ways in which an exchange can break off.</summary>
internal static class TransportFailures
{
    /// <exception cref="OperationCanceledException">The caller cancelled; it carries the caller's token.</exception>
    /// <exception cref="VtexTransportException">The connection failed, or a time limit struck.</exception>
    public static async Task<T> TranslateAsync<T>(
        string operation, Func<Task<T>> exchange, CancellationToken cancellationToken)
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
        catch (OperationCanceledException exception)
        {
            throw new VtexTransportException(
                $"{operation}: the time allowed for the call ran out before the answer was complete.", exception)
            {
                Operation = operation,
            };
        }
        catch (Exception exception) when (BreaksOff(exception))
        {
            throw new VtexTransportException(
                $"{operation}: the connection failed before the answer was complete.", exception)
            {
                Operation = operation,
            };
        }
    }

    private static bool BreaksOff(Exception exception) =>
        exception is OperationCanceledException or HttpRequestException or IOException;
}
