using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes what a universe is and how much is in it; of its users only the names, of app keys no token.</summary>
internal static class UniverseJson
{
    public static void Write(Utf8JsonWriter json, Universe universe, EmulatorClock shared)
    {
        var options = universe.Options;
        json.WriteStartObject();
        json.WriteString("name", universe.Name);
        json.WriteNumber("services", universe.Do(() => universe.State.Services.Count));
        json.WriteNumber("routes", universe.Do(() => universe.State.Routes.NextId - 1));
        json.WriteNumber("events", universe.LastSequence);
        json.WriteStartObject("clock");
        json.WriteUtc("time", universe.Clock.GetUtcNow());
        json.WriteNumber("speed", universe.Clock.Speed);
        json.WriteBoolean("shared", universe.Clock == shared);
        json.WriteEndObject();
        json.WriteText("failure", universe.Failure);
        json.WriteNumber("seed", options.Seed);
        json.WriteUtc("startTime", options.StartTime);
        json.WriteBoolean("strict", options.Strict);
        json.WriteSpan("serviceTime", options.ServiceTime);
        if (options.Autopilot is { } autopilot)
            WriteAutopilot(json, autopilot);
        json.WriteTexts("users", options.Users.Select(user => user.Username));
        json.WriteArray("appKeys", options.AppKeys, key => json.WriteObject(_ =>
        {
            json.WriteString("appKey", key.Key);
            json.WriteBoolean("transportationReadOnly", key.TransportationReadOnly);
        }));
        json.WriteEndObject();
    }

    private static void WriteAutopilot(Utf8JsonWriter json, AutopilotOptions autopilot)
    {
        json.WriteStartObject("autopilot");
        json.WriteNumber("deliveredShare", autopilot.DeliveredShare);
        json.WriteSpan("startOfDay", autopilot.StartOfDay.ToTimeSpan());
        json.WriteNumber("drivers", autopilot.Drivers);
        json.WriteNumber("mostAttempts", autopilot.MostAttempts);
        json.WriteEndObject();
    }
}
