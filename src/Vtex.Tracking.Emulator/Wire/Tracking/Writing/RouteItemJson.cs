using System.Collections.Immutable;
using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the stops of a service, each with its route.</summary>
internal static class RouteItemJson
{
    public static void WriteAll(Utf8JsonWriter json, ImmutableArray<RouteItemView> stops)
    {
        if (stops.IsEmpty)
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
        json.WriteTime("deliveryArrived", item.Arrived);
        json.WriteTime("deliveryLeft", item.Left);
        WriteReceipt(json, item.Receipt);
        WriteFailure(json, item.Failure);
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

    private static void WriteReceipt(Utf8JsonWriter json, DeliveryReceipt? receipt)
    {
        json.WriteText("receiverName", receipt?.ReceiverName);
        json.WriteText("receiverDocument", receipt?.ReceiverDocument);
        json.WriteText("comment", receipt?.Comment);
    }

    private static void WriteFailure(Utf8JsonWriter json, DeliveryFailure? failure)
    {
        json.WriteDescription("deliveryReason", failure?.Reason);
        json.WriteText("nonDeliveryDescription", failure?.Description);
    }
}
