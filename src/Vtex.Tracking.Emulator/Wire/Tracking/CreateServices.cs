namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST services: creates services that wait for a route, all of them or none.</summary>
internal static class CreateServices
{
    public static ShapedBy ShapedBy { get; } = new([.. Ledger.Creation]);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonBody.ReadAsync(call.Context);
        var faults = new FaultList { Strict = call.Universe.Options.Strict };
        var services = ArrayReader.Read(body.RootElement, "$", faults, ServiceReader.Read);
        faults.ThrowIfAny();

        call.Universe.Services.Create(services);
    }
}
