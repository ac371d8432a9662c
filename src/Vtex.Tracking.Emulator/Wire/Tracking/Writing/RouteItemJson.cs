using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the stops of a service, each with its route.</summary>
internal static class RouteItemJson
{
    public static void WriteAll(Utf8JsonWriter json, RouteItemView[] stops)
    {
        if (stops.Length == 0)
            return;
        json.WriteStartArray("deliveryServiceRouteItem");
        foreach (var stop in stops)
            Write(json, stop);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RouteItemView stop)
    {
        var item = stop.Item;
        json.WriteStartObject();
        json.WriteNumber("idDeliveryServiceRouteItem", item.Id);
        WriteRoute(json, stop.Route);
        json.WriteDescription("deliveryServiceRouteItemStatus", item.Status.Describe());
        json.WriteNumber("index", item.Index);
        json.WriteTime("created", item.Created);
        json.WriteTime("startDisplacementDateTime", item.DisplacementStarted);
        json.WritePoint("startDisplacement", item.StartedAt);
        json.WriteTime("pauseDisplacementDateTime", item.Paused);
        json.WritePoint("finishedDisplacement", item.End?.Position);
        json.WriteTime("deliveryArrived", item.Arrived);
        json.WriteTime("deliveryLeft", item.Left);
        json.WriteText("receiverName", item.Receipt?.ReceiverName);
        json.WriteText("receiverDocument", item.Receipt?.ReceiverDocument);
        json.WriteText("description", item.Receipt?.Comment);
        json.WriteDescription("deliveryReason", item.Reason);
        json.WriteText("nonDeliveryDescription", item.Failure?.Description);
        json.WriteInt32("rating", item.Rating);
        json.WriteText("comment", item.Comment);
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject("deliveryServiceRoute");
        json.WriteNumber("idDeliveryServiceRoute", route.Id);
        json.WriteDescription("deliveryServiceRouteStatus", route.Status.Describe());
        json.WriteTime("deliveryServiceDate", route.Details.Date);
        json.WriteTime("created", route.Created);
        json.WriteTime("startWorkDayDateTime", route.WorkDayStarted);
        json.WriteTime("finishWorkDayDateTime", route.WorkDayFinished);
        json.WriteTime("itinerantDate", route.Details.ItinerantDate);
        json.WriteEndObject();
    }
}
