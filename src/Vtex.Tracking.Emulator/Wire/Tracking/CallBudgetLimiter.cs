using System.Globalization;
using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Counts GETs for the six-hour rule, and refuses those beyond it when enforcement is on.</summary>
internal sealed class CallBudgetLimiter(CallBudgetEnforcement enforcement)
{
    public static FidelityEntry[] Entries { get; } =
        [Ledger.CallBudgetRule, Ledger.CallBudgetClient, Ledger.CallBudgetPages, Ledger.CallBudgetRefusal];

    /// <param name="call">The call.</param>
    /// <param name="endpoint">The operation that is called.</param>
    /// <param name="page">The page that is asked for; null where there are no pages.</param>
    /// <exception cref="RequestRefusedException">The call comes too early (429).</exception>
    public void Pass(TrackingCall call, string endpoint, int? page)
    {
        var now = call.Universe.Clock.GetUtcNow();
        var budgeted = new BudgetedCall(call.Username, endpoint, CallParameters.Of(call.Context.Request), page);
        if (call.Universe.Calls.Note(budgeted, now, enforcement) is { } next)
            throw Refuse(call.Context.Response, endpoint, next, now);
    }

    private RequestRefusedException Refuse(HttpResponse response, string endpoint, DateTimeOffset next, DateTimeOffset now)
    {
        var seconds = ((long)Math.Ceiling((next - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.Headers.RetryAfter = seconds;
        var same = enforcement == CallBudgetEnforcement.PerRequest ? " with these parameters" : "";
        return new RequestRefusedException(new Problem(
            StatusCodes.Status429TooManyRequests, "Called too often.",
            $"{endpoint}{same} may be called once in six hours. The next call is allowed at {next:O}, in {seconds} " +
                "seconds of the emulator's clock, which POST /_emulator/clock/advance moves."));
    }
}
