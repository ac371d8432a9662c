using System.Text.Json;
using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists who called what more than once in six hours: with the same parameters, and by the endpoint alone.</summary>
internal sealed class CallBudgetControl(ControlTarget target, CallBudgetEnforcement enforcement)
{
    public void Map(ControlRoutes routes, string path) => routes.MapGet(path, ShowAsync);

    private Task ShowAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var calls = universe.Calls.TooOften(universe.Clock.GetUtcNow()).ToLookup(call => call.Key.Parameters is null);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteString("enforcement", enforcement.ToString());
            json.WriteSpan("window", CallHistory.Window);
            json.WriteArray("requests", calls[false], call => Write(json, call));
            json.WriteArray("endpoints", calls[true], call => Write(json, call));
        });
    }

    private static void Write(Utf8JsonWriter json, CallRecord call)
    {
        json.WriteStartObject();
        json.WriteString("identity", call.Key.Identity);
        json.WriteString("endpoint", call.Key.Endpoint);
        json.WriteText("parameters", call.Key.Parameters);
        json.WriteNumber("callsInWindow", call.CallsInWindow);
        json.WriteUtc("nextCallAt", call.NextCallAt);
        json.WriteEndObject();
    }
}
