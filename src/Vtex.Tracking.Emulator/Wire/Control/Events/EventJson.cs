using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Accounts;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes an event.</summary>
internal static class EventJson
{
    /// <summary>Writes an event with all its facts but passwords.</summary>
    public static void Write(Utf8JsonWriter json, WorldEvent happened)
    {
        json.WriteStartObject();
        WriteHead(json, happened, null);
        json.WriteStartObject("data");
        EventDataJson.Write(json, happened);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the kind of an event, its time, its universe and what it is about.</summary>
    public static void WriteShort(Utf8JsonWriter json, WorldEvent happened)
    {
        json.WriteStartObject();
        WriteHead(json, happened, happened.Universe);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, WorldEvent happened, string? universe)
    {
        json.WriteNumber("sequence", happened.Sequence);
        json.WriteUtc("at", happened.At);
        json.WriteString("kind", happened.Kind);
        json.WriteText("universe", universe);
        json.WriteInt32("service", happened.AboutService);
        json.WriteInt32("route", happened.AboutRoute);
        json.WriteText("parcel", happened.AboutParcel);
        json.WriteText("order", happened.AboutOrder);
    }
}

/// <summary>
/// Writes the facts of an event besides its service and route: in a form of its own, or as logs have them. Passwords are never
/// written.
/// </summary>
internal static class EventDataJson
{
    public static void Write(Utf8JsonWriter json, WorldEvent happened)
    {
        switch (happened)
        {
            case ServiceEvent e: WriteService(json, e); break;
            case RouteEvent e: WriteRoute(json, e); break;
            case ParcelEvent e: WriteParcel(json, e); break;
            case HubEvent e: HubEventJson.Write(json, e); break;
            case HookConfigured e:
                json.WriteString("key", e.Key);
                json.WriteString("address", e.Address.GetLeftPart(UriPartial.Path));
                json.WriteTexts("headers", e.Headers.Select(header => header.Name));
                break;
            case OrderStepTaken e: json.WriteText("refusal", e.Refusal?.Describe()); break;
            case OrderMoved e: json.WriteString("status", e.Status.Wire()); break;
            case AccountOpened e: json.WriteString("username", e.Username); break;
            case DriverRegistered e: WriteRecord(json, "details", e.Details, WireJson.Types.DriverDetails); break;
            case HolidayRegistered e: json.WriteDay("day", e.Day); break;
            case JustificationRegistered e: json.WriteString("justification", e.Justification); break;
            case PositionReported e:
                json.WriteString("driver", e.Driver);
                json.WritePlace("position", e.Position);
                json.WriteInt32("battery", e.BatteryPercent);
                break;
            default: EventFormat.WriteFacts(json, happened); break;
        }
    }

    private static void WriteService(Utf8JsonWriter json, ServiceEvent happened)
    {
        switch (happened)
        {
            case ServiceCreated e:
                json.WriteNumber("customer", e.CustomerId);
                WriteRecord(json, "details", e.Details, WireJson.Types.ServiceDetails);
                break;
            case ServiceEdited e: WriteRecord(json, "details", e.Details, WireJson.Types.ServiceDetails); break;
            case ServiceCancelled e: WriteStatus(json, e.Status, "reason", e.Reason); break;
            case ServiceFinishedByHand e: WriteStatus(json, e.Status, "justification", e.Justification); break;
            case StatusCorrected e: WriteStatus(json, e.Status, "justification", e.Justification); break;
            case DisplacementStarted e: json.WritePlace("from", e.From); break;
            case ServiceDelivered e:
                WriteRecord(json, "receipt", e.Receipt, WireJson.Types.DeliveryReceipt);
                WriteEnd(json, e.End);
                break;
            case ServiceFailed e:
                WriteRecord(json, "failure", e.Failure, WireJson.Types.DeliveryFailure);
                WriteEnd(json, e.End);
                break;
            case ServiceRated e:
                json.WriteNumber("rating", e.Rating);
                json.WriteText("comment", e.Comment);
                break;
            case ServiceRescheduled e:
                json.WriteDay("day", e.Day);
                json.WriteString("period", e.Period.ToString());
                break;
            case TimelinePlanned e: TimelineJson.Write(json, "steps", e.Steps); break;
            case TimelineStepTaken e: json.WriteText("refusal", e.Refusal?.Describe()); break;
            default: EventFormat.WriteFacts(json, happened); break;
        }
    }

    private static void WriteRoute(Utf8JsonWriter json, RouteEvent happened)
    {
        switch (happened)
        {
            case RouteScheduled e:
                WriteRecord(json, "details", e.Details, WireJson.Types.RouteDetails);
                json.WriteIds("services", e.ServiceIds);
                break;
            case RouteEdited e: WriteRecord(json, "details", e.Details, WireJson.Types.RouteDetails); break;
            case RouteReordered e: json.WriteIds("services", e.ServiceIds); break;
            case RouteEstimated e: json.WriteArray("stops", e.Stops, stop => WriteEstimate(json, stop)); break;
            case AutopilotStepTaken e: json.WriteUtc("next", e.Next); break;
            default: EventFormat.WriteFacts(json, happened); break;
        }
    }

    private static void WriteParcel(Utf8JsonWriter json, ParcelEvent happened)
    {
        switch (happened)
        {
            case ParcelRegistered e: WriteParcel(json, e.Details); break;
            case ParcelPlanned e: WriteRecord(json, "steps", e.Steps.Select(ParcelStepState.Of), ParcelJsonContext.Types.IEnumerableParcelStepState); break;
            case ParcelMoved e:
                json.WriteString("status", e.Status.ToString());
                json.WriteString("city", e.City);
                json.WriteString("state", e.State);
                json.WriteString("description", e.Description);
                break;
            default: EventFormat.WriteFacts(json, happened); break;
        }
    }

    private static void WriteParcel(Utf8JsonWriter json, ParcelDetails details)
    {
        json.WriteString("packageId", details.PackageId);
        json.WriteText("orderId", details.OrderId);
        json.WriteText("invoice", details.Invoice);
        json.WriteString("app", details.App);
        json.WriteString("account", details.Account);
        json.WriteString("workspace", details.Workspace);
        WriteRecord(json, "origin", details.Origin, ParcelJsonContext.Types.ParcelPlace);
        WriteRecord(json, "destination", details.Destination, ParcelJsonContext.Types.ParcelPlace);
    }

    private static void WriteStatus(Utf8JsonWriter json, ServiceStatus status, string why, string? text)
    {
        json.WriteString("status", status.Describe());
        json.WriteText(why, text);
    }

    private static void WriteEnd(Utf8JsonWriter json, DisplacementEnd end)
    {
        json.WritePlace("position", end.Position);
        json.WriteNumber("meters", end.Meters);
    }

    private static void WriteEstimate(Utf8JsonWriter json, StopEstimate estimate)
    {
        json.WriteStartObject();
        json.WriteNumber("service", estimate.ServiceId);
        json.WriteUtc("time", estimate.Time);
        json.WriteNumber("meters", estimate.Meters);
        json.WriteEndObject();
    }

    private static void WriteRecord<T>(Utf8JsonWriter json, string name, T record, JsonTypeInfo<T> type)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, record, type);
    }
}
