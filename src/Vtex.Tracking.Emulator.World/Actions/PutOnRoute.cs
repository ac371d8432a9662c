namespace Vtex.Tracking.Emulator.World;

/// <summary>Back office: puts a service at the end of a route that exists.</summary>
/// <param name="RouteId">The route; it must be Ativo.</param>
public sealed record PutOnRoute(int RouteId) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Route;
}
