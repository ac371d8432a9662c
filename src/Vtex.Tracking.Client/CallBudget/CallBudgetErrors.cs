using System.Globalization;

namespace Vtex.Tracking.CallBudget;

/// <summary>Creates the exceptions that say why no call is made.</summary>
internal static class CallBudgetErrors
{
    public static VtexCallBudgetExceededException Forced(string operation, DateTimeOffset until) => Exceeded(
        operation, until, "was called within the window, and CallBudget.AllowForce does not let a call be forced");

    public static VtexCallBudgetExceededException EndpointClosed(string operation, DateTimeOffset until) => Exceeded(
        operation, until, "was called within the window with other parameters, and CallBudget.Mode counts the endpoint alone");

    public static VtexCallBudgetExceededException AnswerLost(string operation, DateTimeOffset until) => Exceeded(
        operation, until, "was called within the window, and CallBudget.MemoryCache has not kept the answer");

    public static VtexAnswerNotCachedException NotCached(string operation) =>
        new($"{operation}: no answer is there, and the call was to be answered only by what is.") { Operation = operation };

    public static VtexCallBudgetUnavailableException StoreFails(string operation, Exception? cause) =>
        new($"{operation}: the store of answers fails, and CallBudget.OnStoreFailure lets no call be made without it.", cause)
        { Operation = operation };

    public static VtexTransportException StillBusy(string operation, TimeSpan limit) => OutOfTime(
        operation, limit, "another process has the right to call, and its answer did not come");

    public static VtexTransportException StoreTooSlow(string operation, TimeSpan limit) => OutOfTime(
        operation, limit, "the store of answers did not answer");

    public static VtexTransportException CallTooSlow(string operation, TimeSpan limit) => OutOfTime(
        operation, limit, "after the wait for the right to call, the answer did not come");

    private static VtexTransportException OutOfTime(string operation, TimeSpan limit, string what) =>
        new($"{operation}: {what} within Resilience.TotalTimeout ({limit.ToString("c", CultureInfo.InvariantCulture)}).")
        { Operation = operation };

    private static VtexCallBudgetExceededException Exceeded(string operation, DateTimeOffset until, string why) =>
        new($"{operation}: the endpoint {why}. It may be called from {Text(until)} on.")
        { Operation = operation, NextAllowedAt = until };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
