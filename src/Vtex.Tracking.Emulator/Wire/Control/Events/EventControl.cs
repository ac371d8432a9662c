namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the events of a universe in pages.</summary>
internal sealed class EventControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path) => routes.MapGet(path, ListAsync, PortionQuery.Names);

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var events = universe.EventsFrom(from, limit);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("last", universe.LastSequence);
            json.WriteArray("data", events, happened => EventJson.Write(json, happened));
        });
    }
}
