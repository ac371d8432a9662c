using System.Text.Json;
using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes where a parcel stands, and its story.</summary>
internal static class ParcelJson
{
    public static void Write(Utf8JsonWriter json, Parcel parcel) => json.WriteObject(_ => WriteFields(json, parcel));

    /// <summary>With what happened so far, and what will.</summary>
    public static void WriteStory(Utf8JsonWriter json, Parcel parcel)
    {
        WriteFields(json, parcel);
        json.WriteArray("events", parcel.Events, scan => WriteScan(
            json, "at", scan.At, scan.Status, scan.City, scan.State, scan.Description));
        WriteSteps(json, "pending", parcel.Plan);
    }

    public static void WriteSteps(Utf8JsonWriter json, string name, IEnumerable<ParcelStep> steps) =>
        json.WriteArray(name, steps, step => WriteScan(
            json, "due", step.Due, step.Status, step.City, step.State, step.Description));

    public static void WritePlace(Utf8JsonWriter json, string name, ParcelPlace place)
    {
        json.WriteStartObject(name);
        json.WriteString("city", place.City);
        json.WriteString("state", place.State);
        json.WriteText("postalCode", place.PostalCode);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Parcel parcel)
    {
        json.WriteString("trackingNumber", parcel.Number);
        json.WriteString("packageId", parcel.PackageId);
        json.WriteText("orderId", parcel.OrderId);
        json.WriteText("invoice", parcel.Invoice);
        json.WriteString("app", parcel.App);
        json.WriteString("account", parcel.Account);
        json.WriteString("workspace", parcel.Workspace);
        WritePlace(json, "origin", parcel.Origin);
        WritePlace(json, "destination", parcel.Destination);
        json.WriteString("status", parcel.Status.ToString());
        json.WriteUtc("notified", parcel.Notified);
        json.WriteBoolean("isDelivered", parcel.IsDelivered);
        json.WriteUtc("delivered", parcel.Delivered);
        json.WriteBoolean("hasReturnedToSender", parcel.HasReturnedToSender);
    }

    private static void WriteScan(
        Utf8JsonWriter json, string when, DateTimeOffset time, ParcelStatus status, string city, string state, string description)
    {
        json.WriteStartObject();
        json.WriteUtc(when, time);
        json.WriteString("status", status.ToString());
        json.WriteString("city", city);
        json.WriteString("state", state);
        json.WriteString("description", description);
        json.WriteEndObject();
    }
}
