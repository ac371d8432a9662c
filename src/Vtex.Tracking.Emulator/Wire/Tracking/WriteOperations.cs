namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST services: creates services that wait for a route, all of them or none.</summary>
internal static class CreateServices
{
    public static FidelityHeader Fidelity { get; } = new([.. Ledger.Creation]);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonRequest.ReadAsync(call.Context);
        var faults = WireFaults.Create(call.Universe.Options.Strict);
        var services = ObjectReader.Items(body.RootElement, "$", faults, ServiceReader.Read);
        faults.ThrowIfAny();

        call.Universe.Services.Create(services);
    }
}

/// <summary>POST services/routes: creates services together with the route that they are on, all of them or none.</summary>
internal static class CreateRoutes
{
    public static FidelityHeader Fidelity { get; } = new([Ledger.RouteForms, .. Ledger.Creation]);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonRequest.ReadAsync(call.Context);
        var faults = WireFaults.Create(call.Universe.Options.Strict);
        var routes = RouteReader.ReadAll(body.RootElement, faults);
        faults.ThrowIfAny();

        call.Universe.Routes.Schedule(routes);
    }
}

/// <summary>PUT services: clears the packing lists of services, named by invoice and series.</summary>
internal static class RemovePackingLists
{
    public static FidelityHeader Fidelity { get; } =
        new(Ledger.PackingListRemoval, Ledger.PackingListUnknown, Ledger.CreateAnswer, Ledger.AllOrNothing, Ledger.FaultBody);

    public static async Task HandleAsync(TrackingCall call)
    {
        using var body = await JsonRequest.ReadAsync(call.Context);
        var faults = WireFaults.Create();
        var keys = ObjectReader.Items(
            body.RootElement, "$", faults, reader => (Invoice: reader.RequiredText("invoice"), Serie: reader.RequiredText("serie")));
        faults.ThrowIfAny();

        foreach (var (invoice, serie) in keys)
            call.Universe.Services.RemovePackingList(invoice, serie);
    }
}
