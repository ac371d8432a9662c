using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>Everything that is logged: no body, no credentials, no tracking number, no order, and of faults only their places.</summary>
/// <remarks>One class for the assembly: of two, the generator writes now one first and now the other, and no two builds are alike.</remarks>
internal static partial class AppLog
{
    [LoggerMessage(200, LogLevel.Debug, "{Operation} of {Account}: answered {Answered} of {Asked}.")]
    public static partial void Answered(this ILogger logger, string operation, string account, int answered, int asked);

    [LoggerMessage(
        201, LogLevel.Warning, "{Operation} of {Account}: only {Answered} of {Asked} packages got an answer.")]
    public static partial void LeftOut(this ILogger logger, string operation, string account, int answered, int asked);

    [LoggerMessage(202, LogLevel.Warning, "{Operation} of {Account}: refused with {Status}. Faults at: {Places}")]
    public static partial void Invalid(
        this ILogger logger, string operation, string account, int status, string places);

    [LoggerMessage(203, LogLevel.Warning, "{Operation} of {Account}: refused with {Status} for its credentials.")]
    public static partial void NotAllowed(this ILogger logger, string operation, string account, int status);

    // The carrier's own exception in the carrier's own log: without its message it could not be fixed.
    [LoggerMessage(204, LogLevel.Error, "{Operation} of {Account}: the carrier's app failed.")]
    public static partial void Failed(this ILogger logger, Exception exception, string operation, string account);

    [LoggerMessage(205, LogLevel.Debug, "{Operation} of {Account}: the caller has gone.")]
    public static partial void Cancelled(this ILogger logger, string operation, string account);

    [LoggerMessage(
        206, LogLevel.Warning,
        "Everybody may call this carrier's app: there are no AppKeys, no UserTokens and no Authorize in its options. Outside Development it does not start so.")]
    public static partial void EverybodyMayCall(this ILogger logger);

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
