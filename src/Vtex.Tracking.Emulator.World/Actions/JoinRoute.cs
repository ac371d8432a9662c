namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Back office: puts a service on a driver's route of today (Brasília), or makes such a route when there is none with
/// room: a route made so takes 21 stops.
/// </summary>
/// <param name="Driver">The driver's user name; a new one is registered.</param>
/// <param name="DisplacementType">How the driver moves, where the route is new: caminhão, carro or moto.</param>
public sealed record JoinRoute(string Driver, string DisplacementType = "moto") : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Route;
}
