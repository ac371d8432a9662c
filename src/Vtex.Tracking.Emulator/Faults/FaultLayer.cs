using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Lets a request meet the fault that waits for it, before or after the emulated system has acted.</summary>
internal sealed class FaultLayer(RequestDelegate next, FaultRegistry registry, EmulatorWorld world, CancellationToken stopping)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!registry.HasAny || RequestScope.IsOfEmulator(context.Request.Path))
            return next(context);
        return context.Features.Get<RequestScope>() is { } scope ? MeetAsync(context, scope) : OpenAndMeetAsync(context);
    }

    private async Task OpenAndMeetAsync(HttpContext context)
    {
        using var scope = await RequestScope.OpenAsync(context, world);
        await MeetAsync(context, scope);
    }

    private Task MeetAsync(HttpContext context, RequestScope scope) =>
        registry.Take(scope.UniverseName, context.Request) is var (fault, seed)
            ? FaultPlayer.PlayAsync(fault, context, next, scope.Universe?.Clock ?? world.Clock, seed, stopping)
            : next(context);
}
