using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the stops of a service, each with its route.</summary>
internal static class RouteItemJson
{
    public static void WriteAll(AnswerWriter answer, RouteItemView[] stops)
    {
        if (stops.Length == 0)
            return;
        answer.StartArray("deliveryServiceRouteItem");
        foreach (var stop in stops)
            Write(answer, stop);
        answer.EndArray();
    }

    private static void Write(AnswerWriter answer, RouteItemView stop)
    {
        var item = stop.Item;
        answer.StartObject();
        answer.Number("idDeliveryServiceRouteItem", item.Id);
        WriteRoute(answer, stop.Route);
        answer.Description("deliveryServiceRouteItemStatus", item.Status.Describe());
        answer.Number("index", item.Index);
        answer.Time("created", item.Created);
        answer.Time("startDisplacementDateTime", item.DisplacementStarted);
        answer.Point("startDisplacement", item.StartedAt);
        answer.Time("pauseDisplacementDateTime", item.Paused);
        answer.Point("finishedDisplacement", item.End?.Position);
        answer.Time("deliveryArrived", item.Arrived);
        answer.Time("deliveryLeft", item.Left);
        answer.Text("receiverName", item.Receipt?.ReceiverName);
        answer.Text("receiverDocument", item.Receipt?.ReceiverDocument);
        answer.Text("description", item.Receipt?.Comment);
        answer.Description("deliveryReason", item.Reason);
        answer.Text("nonDeliveryDescription", item.Failure?.Description);
        answer.Number("rating", item.Rating);
        answer.Text("comment", item.Comment);
        answer.EndObject();
    }

    private static void WriteRoute(AnswerWriter answer, Route route)
    {
        answer.StartObject("deliveryServiceRoute");
        answer.Number("idDeliveryServiceRoute", route.Id);
        answer.Description("deliveryServiceRouteStatus", route.Status.Describe());
        answer.Time("deliveryServiceDate", route.Details.Date);
        answer.Time("created", route.Created);
        answer.Time("startWorkDayDateTime", route.WorkDayStarted);
        answer.Time("finishWorkDayDateTime", route.WorkDayFinished);
        answer.Time("itinerantDate", route.Details.ItinerantDate);
        answer.EndObject();
    }
}
