using Microsoft.AspNetCore.Routing;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What happened in a universe, as pages.</summary>
internal sealed class EventControl(ControlTarget target)
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1_000;

    public void Map(IEndpointRouteBuilder routes, string path) => routes.MapGet(path, ListAsync);

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var (from, limit) = (query.Int32("from", 1, 1, int.MaxValue), query.Int32("limit", DefaultLimit, 1, MaxLimit));
        faults.ThrowIfAny();

        var events = universe.EventsFrom(from, limit);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("last", universe.LastSequence);
            json.WriteArray("data", events, happened => EventJson.Write(json, happened));
        });
    }
}
