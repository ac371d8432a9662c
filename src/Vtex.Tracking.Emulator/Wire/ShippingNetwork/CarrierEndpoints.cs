using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The emulator as a carrier's app, whatever the app is called: the hub tells it of packages and asks what became of them.
/// </summary>
internal sealed class CarrierEndpoints(EmulatorWorld world)
{
    // Made by the first call: what it is made of would only make the start longer.
    private CarrierAppOptions? _options;

    public static ShapedBy ShapedBy { get; } = new([.. CarrierEntries.All, .. ParcelEntries.All]);

    public void Map(PathTable routes)
    {
        routes.Map(HttpMethods.Post, CarrierPaths.Notify, NotifyAsync, CarrierPaths.Take);
        routes.Map(HttpMethods.Post, CarrierPaths.Tracking, TrackAsync, CarrierPaths.Take);
    }

    private Task NotifyAsync(HttpContext context) => Handler(context).NotifyAsync(context);

    private Task TrackAsync(HttpContext context) => Handler(context).TrackAsync(context);

    private VtexCarrierAppHandler Handler(HttpContext context)
    {
        context.Response.Headers[ShapedBy.HeaderName] = ShapedBy.HeaderValue;
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
        MaxBodyBytes = RequestBytes.MaxBytes,
        Authorize = new CarrierGate(world.Universes).JudgeAsync,
    };
}
