using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes where a service stands.</summary>
internal static class ServiceStateJson
{
    public static void WriteFields(Utf8JsonWriter json, Universe universe, ServiceView view)
    {
        var service = view.Service;
        json.WriteNumber("idDeliveryService", service.Id);
        json.WriteText("orderNumber", service.Details.OrderNumber);
        json.WriteText("invoice", service.Details.Invoice);
        json.WriteString("status", service.Status.Describe());
        WriteMoves(json, ServiceLifecycle.Moves(service.Status));
        json.WriteUtc("created", service.Created);
        json.WriteNumber("attempts", service.Attempts);
        json.WriteUtc("estimate", service.Estimate?.Current);
        if (view.Stops is [.., var stop] && stop.Item.Status == RouteItemStatus.Active)
            WriteRoute(json, stop);
        json.WriteString("universe", universe.Name);
    }

    public static void WriteMoves(Utf8JsonWriter json, IEnumerable<ServiceMove> moves) =>
        json.WriteTexts("available", moves.Select(move => move.ToString()));

    private static void WriteRoute(Utf8JsonWriter json, RouteItemView stop)
    {
        json.WriteStartObject("route");
        json.WriteNumber("idDeliveryServiceRoute", stop.Route.Id);
        json.WriteString("driver", stop.Route.Details.Driver.Username);
        json.WriteNumber("index", stop.Item.Index);
        json.WriteUtc("arrived", stop.Item.Arrived);
        json.WriteEndObject();
    }
}
