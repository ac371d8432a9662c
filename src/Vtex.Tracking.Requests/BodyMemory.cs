using System.Threading.RateLimiting;

namespace Vtex.Tracking.Requests;

/// <summary>
/// Bounds the memory of all bodies that are read at the same time in this process: 64 MiB. What finds no room waits, in
/// the order of arrival. Small bodies are not counted. Chosen by us.
/// </summary>
internal static class BodyMemory
{
    /// <summary>The largest body that is not counted, in bytes.</summary>
    public const int SmallBody = 64 * 1024;

    /// <summary>The bytes that all bodies share.</summary>
    public const long MaxBytes = Units * Unit;

    private const long Unit = 1024 * 1024;
    private const int Units = 64;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static readonly ConcurrencyLimiter Room = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Units,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Gets how many bodies wait for room.</summary>
    public static long Waiting => Room.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Waits for room. It is given back when the lease is disposed.</summary>
    /// <param name="bytes">How large the body may become. Reserved at once, for who waits for more could wait for each other.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    /// <exception cref="UnreadableBodyException">There was no room for 30 seconds (503).</exception>
    public static async ValueTask<RateLimitLease> ReserveAsync(long bytes, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            return await Room.AcquireAsync((int)Math.Clamp((bytes + Unit - 1) / Unit, 1, Units), limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableBodyException(
                StatusCodes.Status503ServiceUnavailable, "found no room: too many large bodies are read at once. Send it again later.");
        }
    }
}
