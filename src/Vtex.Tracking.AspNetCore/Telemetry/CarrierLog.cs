using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>Everything that is logged: no body, no credentials, no tracking number, and of faults only their places.</summary>
internal static partial class CarrierLog
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

    [LoggerMessage(
        206, LogLevel.Warning,
        "Everybody may call this carrier's app: there are no AppKeys, no UserTokens and no Authorize in its options. Outside Development it does not start so.")]
    public static partial void EverybodyMayCall(this ILogger logger);

    [LoggerMessage(205, LogLevel.Debug, "{Operation} of {Account}: the caller has gone.")]
    public static partial void Cancelled(this ILogger logger, string operation, string account);
}
