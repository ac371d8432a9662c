using System.Text.Json;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a package as the hub knows it; nothing of the persons around it.</summary>
internal static class HubPackageJson
{
    public static void Write(Utf8JsonWriter json, HubPackage package)
    {
        json.WriteStartObject();
        json.WriteString("id", package.Id);
        json.WriteString("orderId", package.Order.OrderId);
        json.WriteString("carrier", package.Carrier);
        json.WriteString("state", package.State.Word());
        json.WriteText("trackingNumber", package.TrackingNumber);
        json.WriteText("trackingUrl", package.TrackingUrl);
        json.WriteText("notificationId", package.NotificationId);
        json.WriteUtc("invoiced", package.Invoiced);
        json.WriteUtc("carrierNotified", package.CarrierNotified);
        json.WriteUtc("labelIssued", package.LabelIssued);
        json.WriteUtc("ended", package.Ended);
        json.WriteUtc("deliveredDate", package.DeliveredDate);
        json.WriteArray("events", package.Events, happened => Write(json, happened));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, HubTrackingEvent happened)
    {
        json.WriteStartObject();
        json.WriteUtc("date", happened.Date);
        json.WriteText("description", happened.Description);
        json.WriteText("city", happened.City);
        json.WriteText("state", happened.State);
        json.WriteEndObject();
    }
}
