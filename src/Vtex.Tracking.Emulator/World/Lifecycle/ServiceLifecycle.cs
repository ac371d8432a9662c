namespace Vtex.Tracking.Emulator.World;

/// <summary>The one table of how a service's status may change.</summary>
internal static class ServiceLifecycle
{
    private static readonly (ServiceStatus From, ServiceMove Move, ServiceStatus To)[] Table =
    [
        (ServiceStatus.Active, ServiceMove.Route, ServiceStatus.Routed),
        (ServiceStatus.Routed, ServiceMove.Start, ServiceStatus.InProgress),
        (ServiceStatus.Paused, ServiceMove.Start, ServiceStatus.InProgress),
        (ServiceStatus.InProgress, ServiceMove.Deliver, ServiceStatus.Delivered),
        (ServiceStatus.InProgress, ServiceMove.Fail, ServiceStatus.NotDelivered),
    ];

    public static IEnumerable<ServiceMove> Moves(ServiceStatus from) =>
        Table.Where(row => row.From == from).Select(row => row.Move);

    /// <exception cref="WorldRuleException">The move is not possible; the message names those that are.</exception>
    public static void Check(DeliveryService service, ServiceMove move)
    {
        if (Moves(service.Status).Contains(move))
            return;

        var possible = string.Join(", ", Moves(service.Status).Select(Name));
        throw new WorldRuleException(
            $"Service {service.Id} is {service.Status.Describe()}; it cannot {Name(move)} now. " +
            (possible.Length == 0 ? "No move is possible from there." : $"Possible: {possible}."));
    }

    public static ServiceStatus Next(ServiceStatus from, ServiceMove move) =>
        Table.Single(row => row.From == from && row.Move == move).To;

    private static string Name(ServiceMove move) => move switch
    {
        ServiceMove.Route => "be put on a route",
        ServiceMove.Start => "start",
        ServiceMove.Deliver => "be delivered",
        ServiceMove.Fail => "fail",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };
}
