using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/health, /version and /shutdown.</summary>
internal sealed class ServerAdmin(EmulatorClock clock)
{
    // Clients look at it to see what they may ask for.
    private const string SpokenVersion = "3.13.2";

    private readonly long _began = TimeProvider.System.GetTimestamp();

    public void Map(AdminRoutes routes)
    {
        routes.Get("/health", HealthAsync);
        routes.Get("/version", context => AdminAnswer.WriteAsync(context, json => json.WriteString("version", SpokenVersion)));
        routes.Post("/shutdown", Refuse);
    }

    private Task HealthAsync(HttpContext context) => AdminAnswer.WriteAsync(context, json =>
    {
        json.WriteString("status", "healthy");
        json.WriteString("message", "The stub layer of the VTEX Tracking emulator is ok");
        json.WriteString("version", SpokenVersion);
        json.WriteNumber("uptimeInSeconds", (long)TimeProvider.System.GetElapsedTime(_began).TotalSeconds);
        json.WriteUtc("timestamp", clock.GetUtcNow());
    });

    // Chosen by us: whoever started the emulator ends it, for others may be using it.
    private static Task Refuse(HttpContext context) => throw new AdminRefusalException(
        StatusCodes.Status403Forbidden,
        new AdminError(AdminError.BadInput, "The emulator is not stopped from outside. Stop the process, or dispose the TrackingEmulator."));
}
