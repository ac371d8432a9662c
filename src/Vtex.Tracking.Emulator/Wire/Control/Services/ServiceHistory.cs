using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds all that happened to a service; it reads the whole log, in portions that hold nobody up.</summary>
internal static class ServiceHistory
{
    private const int Portion = 8_192;

    public static List<WorldEvent> Find(Universe universe, int serviceId, CancellationToken cancellationToken)
    {
        var found = new List<WorldEvent>();
        IReadOnlyList<WorldEvent> events = universe.EventsFrom(1, Portion);
        while (events.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(events.Where(happened => Concerns(happened, serviceId)));
            events = universe.EventsFrom(events[^1].Sequence + 1, Portion);
        }

        return found;
    }

    private static bool Concerns(WorldEvent happened, int serviceId) =>
        happened.AboutService == serviceId
        || (happened is RouteScheduled scheduled && scheduled.ServiceIds.Contains(serviceId));
}
