using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Everything that the receiver of a hook logs: no body, no order, no header.</summary>
internal static partial class OrderHookLog
{
    [LoggerMessage(210, LogLevel.Warning, "Order hook: refused with {Status}.")]
    public static partial void OrderHookRefused(this ILogger logger, int status);

    [LoggerMessage(211, LogLevel.Warning, "Order hook: {Capacity} changes wait already; answered 503, so that VTEX sends it again.")]
    public static partial void OrderHookFull(this ILogger logger, int capacity);

    // The app's own exception in the app's own log: without its message it could not be fixed.
    [LoggerMessage(212, LogLevel.Error, "Order hook: the handler failed, attempt {Attempt} of {MaxAttempts}.")]
    public static partial void OrderHookFailed(this ILogger logger, Exception exception, int attempt, int maxAttempts);

    [LoggerMessage(213, LogLevel.Error, "Order hook: the app stops, and {Count} changes were not handled.")]
    public static partial void OrderHookLost(this ILogger logger, int count);

    [LoggerMessage(
        214, LogLevel.Warning,
        "Everybody may call this order hook: there are no Headers in its options. Outside Development it does not start so.")]
    public static partial void EverybodyMayNotify(this ILogger logger);
}
