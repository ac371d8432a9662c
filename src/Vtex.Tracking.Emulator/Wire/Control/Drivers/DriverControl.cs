using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the drivers of a universe, and lets them report where they are.</summary>
internal sealed class DriverControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, ControlRoutes platform, string path)
    {
        platform.MapGet(path, ListAsync);
        routes.MapPost($"{path}/{{username}}/position", ReportAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var scope = PlatformGate.ScopeOf(context);
        var drivers = universe.Do(() => universe.State.Drivers.Profiles.Where(driver => scope?.Sees(driver) != false).ToList());
        return ControlAnswer.WriteAsync(
            context, new DataState<DriverState>(drivers.OrderBy(driver => driver.Details.Username, StringComparer.Ordinal).Select(DriverState.Of)));
    }

    private async Task ReportAsync(HttpContext context)
    {
        var (universe, driver) = target.Driver(context);
        var (position, battery) = await ControlBody.ReadAsync(context, ReadReport);
        await driver.ReportPositionAsync(position.Latitude, position.Longitude, battery);
        var profile = universe.Do(() => universe.State.Drivers[driver.Username]);
        await ControlAnswer.WriteAsync(context, DriverState.Of(profile));
    }

    private static (GeoPoint Position, int? Battery) ReadReport(ObjectReader body)
    {
        body.Require("latitude");
        body.Require("longitude");
        var position = new GeoPoint(
            body.Number("latitude", -90, 90) ?? 0, body.Number("longitude", -180, 180) ?? 0);
        return (position, body.Int32("battery", min: 0, max: 100));
    }
}

/// <summary>A driver and its latest report.</summary>
internal sealed record DriverState(
    string Username, string? FirstName, string? LastName, bool Online, GeoPoint? Position, DateTimeOffset? Seen,
    int? Battery, DateTimeOffset Created)
{
    public static DriverState Of(DriverProfile driver) => new(
        driver.Details.Username, driver.Details.FirstName, driver.Details.LastName, driver.Online, driver.Position,
        driver.Seen, driver.BatteryPercent, driver.Created);
}
