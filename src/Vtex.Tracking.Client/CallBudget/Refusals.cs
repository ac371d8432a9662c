using System.Globalization;

namespace Vtex.Tracking.CallBudget;

/// <summary>Says why no call is made.</summary>
internal static class Refusals
{
    public static VtexCallBudgetExceededException Forced(string operation, DateTimeOffset until) => Exceeded(
        operation, until, "was called within the window, and CallBudget.AllowForce does not let a call be forced");

    public static VtexCallBudgetExceededException EndpointClosed(string operation, DateTimeOffset until) => Exceeded(
        operation, until, "was called within the window with other parameters, and CallBudget.Mode counts the endpoint alone");

    public static VtexAnswerNotCachedException NotCached(string operation) =>
        new($"{operation}: no answer is there, and the call was to be answered only by what is.") { Operation = operation };

    public static VtexCallBudgetUnavailableException StoreFails(string operation, Exception? cause) =>
        new($"{operation}: the store of answers fails, and CallBudget.OnStoreFailure lets no call be made without it.", cause)
        { Operation = operation };

    private static VtexCallBudgetExceededException Exceeded(string operation, DateTimeOffset until, string why) =>
        new($"{operation}: the endpoint {why}. It may be called from {Text(until)} on.")
        { Operation = operation, NextAllowedAt = until };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
