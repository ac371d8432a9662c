using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Telemetry;

/// <summary>
/// Everything that the client logs. No entry takes an exception, a body or an address: of failures only a word is
/// logged, so that no secret and nobody's data can slip in with them.
/// </summary>
internal static partial class ClientLog
{
    [LoggerMessage(100, LogLevel.Information, "Logged in. The token lives for {Life}.")]
    public static partial void LoggedIn(this ILogger logger, TimeSpan life);

    [LoggerMessage(101, LogLevel.Debug, "The token nears its end and is renewed in the background.")]
    public static partial void RenewingAhead(this ILogger logger);

    [LoggerMessage(102, LogLevel.Information, "The service refused the token; it is renewed.")]
    public static partial void TokenRefused(this ILogger logger);

    [LoggerMessage(103, LogLevel.Error, "The service refused the login ({Reason}).")]
    public static partial void LoginRefused(this ILogger logger, string reason);

    [LoggerMessage(104, LogLevel.Warning, "The login failed ({Reason}).")]
    public static partial void LoginFailed(this ILogger logger, string reason);

    [LoggerMessage(105, LogLevel.Debug, "Took over a token from the shared store.")]
    public static partial void TokenTakenOver(this ILogger logger);

    [LoggerMessage(106, LogLevel.Warning, "No login before {RetryAt}, after {Refusals} refusals in a row.")]
    public static partial void LoginBackingOff(this ILogger logger, DateTimeOffset retryAt, int refusals);

    [LoggerMessage(110, LogLevel.Warning, "{Operation} failed ({Reason}) and is repeated in {Delay}; sent so far: {Attempts}.")]
    public static partial void Retrying(
        this ILogger logger, string operation, string reason, TimeSpan delay, int attempts);

    [LoggerMessage(111, LogLevel.Error, "{Operation} failed ({Reason}) and may have taken effect.")]
    public static partial void AmbiguousWrite(this ILogger logger, string operation, string reason);

    [LoggerMessage(112, LogLevel.Information, "{Operation}: of {Sent} services, {Missing} could not be found.")]
    public static partial void Verified(this ILogger logger, string operation, int sent, int missing);

    [LoggerMessage(113, LogLevel.Information, "{Operation}: of {Asked} asked for, {Missing} are missing from the answer.")]
    public static partial void MissingFromAnswer(this ILogger logger, string operation, int asked, int missing);

    [LoggerMessage(114, LogLevel.Warning, "{Operation}: {Count} values of the answer cannot be read; at {Place}, {Expected} was expected.")]
    public static partial void UnreadableValues(
        this ILogger logger, string operation, int count, string place, string expected);

    [LoggerMessage(115, LogLevel.Warning, "Committing {Count} changes of orders failed ({Reason}); they are committed later, or come again.")]
    public static partial void FeedCommitFailed(this ILogger logger, string reason, int count);

    [LoggerMessage(116, LogLevel.Information, "Importing an order: {Step}.")]
    public static partial void ImportStep(this ILogger logger, string step);

    [LoggerMessage(117, LogLevel.Warning, "Importing an order: {Operation} failed ({Reason}); the order is looked at again in {Delay}.")]
    public static partial void ImportStepFailed(this ILogger logger, string operation, string reason, TimeSpan delay);

    [LoggerMessage(120, LogLevel.Information, "{Operation} is not allowed before {NextAllowedAt}.")]
    public static partial void BudgetRefusal(this ILogger logger, string operation, DateTimeOffset nextAllowedAt);

    [LoggerMessage(121, LogLevel.Warning, "{Operation} failed ({Reason}); answered with what was known at {FetchedAt}.")]
    public static partial void LastKnownGood(
        this ILogger logger, string operation, string reason, DateTimeOffset fetchedAt);

    [LoggerMessage(122, LogLevel.Warning, "Waiting for {Wait} until {Until}, and the client's clock has stood at {Now} for {Standstill}. Move the clock, as await emulator.Clock.AdvanceUntilAsync(task) does until a task has ended.")]
    public static partial void ClockStandsStill(
        this ILogger logger, string wait, DateTimeOffset until, DateTimeOffset now, TimeSpan standstill);

    [LoggerMessage(130, LogLevel.Warning, "The {Store} store failed ({Reason}); going on without it.")]
    public static partial void StoreFailed(this ILogger logger, string store, string reason);
}
