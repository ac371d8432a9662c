namespace Vtex.Tracking.Emulator.World;

/// <summary>What the rules of routes say.</summary>
internal static class RouteRules
{
    /// <summary>How many stops the automatic order by shortest time takes (documented).</summary>
    public const int MostOrderedStops = 21;

    /// <summary>How many of the next stops get a new estimate when a driver goes on. Chosen by us.</summary>
    public const int EstimatedAhead = 50;

    /// <exception cref="WorldRuleException">The route is no longer Ativo.</exception>
    public static void CheckActive(Route route)
    {
        if (route.Status != RouteStatus.Active)
        {
            throw new WorldRuleException(
                $"Route {route.Id} is {route.Status.Describe()}; only a route that is Ativo can be changed.");
        }
    }
}
