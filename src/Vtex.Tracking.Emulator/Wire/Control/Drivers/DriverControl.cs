using System.Text.Json;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the drivers of a universe, and lets them report where they are.</summary>
internal sealed class DriverControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync);
        routes.MapPost($"{path}/{{username}}/position", ReportAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var drivers = universe.Do(() => universe.State.Drivers.Values.ToList());
        return WrittenAnswer.WriteObjectAsync(context, json => json.WriteArray(
            "data",
            drivers.OrderBy(driver => driver.Details.Username, StringComparer.Ordinal),
            driver => Write(json, driver)));
    }

    private async Task ReportAsync(HttpContext context)
    {
        var (universe, driver) = target.Driver(context);
        var (position, battery) = await ControlBody.ReadAsync(context, ReadReport);
        await driver.ReportPositionAsync(position.Latitude, position.Longitude, battery);
        var profile = universe.Do(() => universe.State.Drivers[driver.Username]);
        await WrittenAnswer.WriteAsync(context, json => Write(json, profile));
    }

    private static (GeoPoint Position, int? Battery) ReadReport(ObjectReader body, FaultList faults)
    {
        body.Require("latitude", faults);
        body.Require("longitude", faults);
        var position = new GeoPoint(
            body.Number("latitude", -90, 90, faults) ?? 0, body.Number("longitude", -180, 180, faults) ?? 0);
        return (position, body.Int32("battery", 0, 100, faults));
    }

    private static void Write(Utf8JsonWriter json, DriverProfile driver)
    {
        json.WriteStartObject();
        json.WriteString("username", driver.Details.Username);
        json.WriteText("firstName", driver.Details.FirstName);
        json.WriteText("lastName", driver.Details.LastName);
        json.WriteBoolean("online", driver.Online);
        json.WritePlace("position", driver.Position);
        json.WriteUtc("seen", driver.Seen);
        json.WriteInt32("battery", driver.BatteryPercent);
        json.WriteUtc("created", driver.Created);
        json.WriteEndObject();
    }
}
