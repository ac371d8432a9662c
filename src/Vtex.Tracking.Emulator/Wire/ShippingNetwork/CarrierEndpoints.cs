using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The emulator as a carrier's app, whatever the app is called: the hub tells it of packages and asks what became of them.
/// </summary>
internal sealed class CarrierEndpoints(EmulatorWorld world)
{
    // Created by the first call, so that the start is not longer.
    private CarrierAppOptions? _options;

    private static readonly FidelityHeader Fidelity = new([.. CarrierEntries.All, .. ParcelEntries.All]);

    public void Map(PathTable routes)
    {
        routes.Map(HttpMethods.Post, CarrierPaths.Notify, Fidelity.AddTo(NotifyAsync), CarrierPaths.Take);
        routes.Map(HttpMethods.Post, CarrierPaths.Tracking, Fidelity.AddTo(TrackAsync), CarrierPaths.Take);
    }

    private Task NotifyAsync(HttpContext context) => Handler(context).NotifyAsync(context);

    private Task TrackAsync(HttpContext context) => Handler(context).TrackAsync(context);

    private VtexCarrierAppHandler Handler(HttpContext context)
    {
        CheckUniverse(context.Request);
        if (context.Features.Get<ReadBody>() is { } read)
            context.Request.Body = read.Open();
        return new VtexCarrierAppHandler(new WorldCarrier(world.Universes, context.Request), _options ??= MakeOptions());
    }

    private void CheckUniverse(HttpRequest request)
    {
        var name = CarrierPaths.UniverseOf(request, (string)request.RouteValues["account"]!);
        if (world.Universes.Find(name) is null && UniverseName.FindFault(name) is { } fault)
            throw RequestRefusedException.BadRequest([new Fault("account", fault)]);
    }

    private CarrierAppOptions MakeOptions() => new()
    {
        MaxBodyBytes = ReadBody.MaxBytes,
        Authorize = new CarrierAuthorizer(world.Universes).AuthorizeAsync,
    };
}
