using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the calls that were made more than once in six hours: with the same parameters, and by endpoint.</summary>
internal sealed class CallBudgetControl(ControlTarget target, CallBudgetEnforcement enforcement)
{
    public void Map(ControlRoutes routes, string path) => routes.MapGet(path, ShowAsync);

    private Task ShowAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var calls = universe.Calls.TooOften(universe.Clock.GetUtcNow()).ToLookup(call => call.Key.Parameters is null);
        return ControlAnswer.WriteAsync(
            context, new CallBudgetState(enforcement, CallHistory.Window, calls[false].Select(CallState.Of), calls[true].Select(CallState.Of)));
    }
}

/// <summary>The calls that were made more than once in six hours.</summary>
internal sealed record CallBudgetState(
    CallBudgetEnforcement Enforcement, TimeSpan Window, IEnumerable<CallState> Requests, IEnumerable<CallState> Endpoints);

/// <summary>A call that was made more than once in six hours.</summary>
internal sealed record CallState(string Identity, string Endpoint, string? Parameters, int CallsInWindow, DateTimeOffset NextCallAt)
{
    public static CallState Of(CallRecord call) =>
        new(call.Key.Identity, call.Key.Endpoint, call.Key.Parameters, call.CallsInWindow, call.NextCallAt);
}
