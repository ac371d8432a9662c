namespace Vtex.Tracking.Emulator;

/// <summary>A change of a route (Editar Rota). What is null stays as it is.</summary>
public sealed record RouteChange
{
    /// <summary>
    /// The services that the route still has to do, in the order of delivery: those that are left out are taken off and become Ativo
    /// again, others are added. Those that have ended stay, ahead of them.
    /// </summary>
    public IReadOnlyList<int>? Services { get; init; }

    /// <summary>The day of the route, in Brasília's calendar: today or later.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day of an itinerant route, in Brasília's calendar; the day of the route itself makes it one of a single day.</summary>
    public DateOnly? ItinerantDate { get; init; }

    /// <summary>Says whether the services are put into the order of the shortest time (Ordenar Serviços), at most 21. The default is false.</summary>
    public bool IsOrdered { get; init; }
}
