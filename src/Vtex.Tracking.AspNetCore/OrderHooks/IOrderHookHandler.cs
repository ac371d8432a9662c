namespace Vtex.Tracking.AspNetCore;

/// <summary>Handles changes of orders that VTEX notifies of. Implemented by the app.</summary>
/// <remarks>Each change gets an instance of its own, made with its dependencies.</remarks>
public interface IOrderHookHandler
{
    /// <summary>
    /// Handles one change. It is called after VTEX has its answer, so it may take its time.
    /// </summary>
    /// <remarks>
    /// Changes come at least once, and in no certain order (documented). One that comes again while it is remembered is
    /// not handled again. When this throws, it is called again, up to <see cref="OrderHookOptions.MaxAttempts"/> times.
    /// </remarks>
    /// <param name="notification">The change. It tells that there is one; read the order for what holds now.</param>
    /// <param name="cancellationToken">Cancelled when the app stops and its time to do so is over.</param>
    /// <returns>When the change is handled.</returns>
    Task HandleAsync(OrderHookNotification notification, CancellationToken cancellationToken);
}
