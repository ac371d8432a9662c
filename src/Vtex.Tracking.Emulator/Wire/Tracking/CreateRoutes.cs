namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST services/routes: creates services together with the route that they are on, all of them or none.</summary>
internal static class CreateRoutes
{
    public static ShapedBy ShapedBy { get; } = new([Ledger.RouteForms, .. Ledger.Creation]);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonBody.ReadAsync(call.Context);
        var faults = new FaultList { Strict = call.Universe.Options.Strict };
        var routes = RouteReader.ReadAll(body.RootElement, faults);
        faults.ThrowIfAny();

        call.Universe.Routes.Schedule(routes);
    }
}
