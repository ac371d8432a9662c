using System.Text.Json;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes where a route and its stops stand.</summary>
internal static class RouteStateJson
{
    public static void Write(Utf8JsonWriter json, RouteState state)
    {
        var route = state.Route;
        json.WriteStartObject();
        json.WriteNumber("idDeliveryServiceRoute", route.Id);
        json.WriteString("status", route.Status.Describe());
        json.WriteString("driver", route.Details.Driver.Username);
        json.WriteString("displacementType", route.Details.DisplacementType);
        json.WriteText("registrationPlate", route.Details.VehiclePlate);
        json.WriteUtc("date", route.Details.Date);
        json.WriteUtc("itinerantDate", route.Details.ItinerantDate);
        json.WriteUtc("created", route.Created);
        json.WriteBoolean("atWork", route.AtWork);
        json.WriteUtc("workDayStarted", route.WorkDayStarted);
        json.WriteUtc("workDayFinished", route.WorkDayFinished);
        json.WriteArray("stops", state.Stops, stop => WriteStop(json, stop));
        json.WriteEndObject();
    }

    private static void WriteStop(Utf8JsonWriter json, RouteStopState stop)
    {
        json.WriteStartObject();
        json.WriteNumber("idDeliveryService", stop.ServiceId);
        json.WriteInt32("index", stop.Item?.Index);
        json.WriteText("status", stop.Item?.Status.Describe());
        json.WriteUtc("estimate", stop.Estimate?.Current);
        json.WriteInt32("meters", stop.Estimate?.Meters);
        json.WriteUtc("arrived", stop.Item?.Arrived);
        json.WriteUtc("left", stop.Item?.Left);
        json.WriteEndObject();
    }
}
