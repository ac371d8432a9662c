using Vtex.Tracking.Emulator.World.Events;
using static Vtex.Tracking.Emulator.ServiceStatus;

namespace Vtex.Tracking.Emulator.World.Lifecycle;

/// <summary>The one table of what can be done to a service, and how its status changes by it.</summary>
internal static class ServiceLifecycle
{
    private static readonly ServiceStatus[] Stay = [];

    /// <summary>Each move once. <c>docs/lifecycle.md</c> draws it.</summary>
    public static IReadOnlyList<ServiceTransition> Table { get; } =
    [
        new(ServiceMove.Route, [Active, NotDelivered], [Routed]),
        new(ServiceMove.Start, [Routed], [InProgress]),
        new(ServiceMove.Pause, [InProgress], [Paused]),
        new(ServiceMove.Resume, [Paused], [InProgress]),
        new(ServiceMove.Arrive, [InProgress], Stay),
        new(ServiceMove.Deliver, [InProgress], [Delivered]),
        new(ServiceMove.Fail, [InProgress], [NotDelivered]),
        new(ServiceMove.Edit, [Active], Stay),
        new(ServiceMove.Delete, [Active], Stay),
        new(ServiceMove.Cancel, [Active, Routed, InProgress, Paused, NotDelivered], [CancelledByBackOffice]),
        new(ServiceMove.FinishByHand, [Active, Routed, InProgress, Paused], [Delivered, NotDelivered]),
        new(
            ServiceMove.Correct,
            [Delivered, NotDelivered, CancelledByBackOffice, CancelledByCustomer, ReturnedToSender],
            [Active, Delivered, NotDelivered, CancelledByBackOffice, ReturnedToSender]),
        new(ServiceMove.ReturnToSender, [NotDelivered], [ReturnedToSender]),
        new(ServiceMove.CancelByCustomer, [Active, Routed], [CancelledByCustomer]),
        new(ServiceMove.Reschedule, [Active, NotDelivered], [Active]),
        new(ServiceMove.Rate, [Delivered], Stay),
    ];

    public static bool IsFinished(ServiceStatus status) => status >= Delivered;

    public static IReadOnlyList<ServiceMove> Moves(ServiceStatus from) =>
        [.. Table.Where(row => row.From.Contains(from)).Select(row => row.Move)];

    /// <summary>Makes sure that a move is possible.</summary>
    /// <param name="serviceId">The service.</param>
    /// <param name="status">Its status.</param>
    /// <param name="move">What shall be done to it.</param>
    /// <param name="to">The status that it shall lead to, where the move leaves a choice.</param>
    /// <exception cref="WorldRuleException">It is not; the message names what is.</exception>
    public static void Check(int serviceId, ServiceStatus status, ServiceMove move, ServiceStatus? to = null)
    {
        var row = Table[(int)move];
        if (!row.From.Contains(status))
            throw new MoveNotPossible(serviceId, status, move).ToException();
        if (to is { } unknown && !Enum.IsDefined(unknown))
            throw new WorldRuleException($"There is no status {unknown:D}.");
        if (to is { } wanted && (wanted == status || !row.To.Contains(wanted)))
            throw new StatusNotPossible(serviceId, status, move, wanted).ToException();
    }
}

/// <summary>A move is not in the table for the status of a service.</summary>
internal sealed record MoveNotPossible(int ServiceId, ServiceStatus Status, ServiceMove Move) : RuleViolation
{
    public override string Describe() =>
        $"Service {ServiceId} is {Status.Describe()}; the move {Move} is not possible from there. " +
        $"Possible: {string.Join(", ", ServiceLifecycle.Moves(Status))}.";
}

/// <summary>A move does not lead to a status.</summary>
internal sealed record StatusNotPossible(int ServiceId, ServiceStatus Status, ServiceMove Move, ServiceStatus To) : RuleViolation
{
    public override string Describe() =>
        $"The move {Move} cannot lead service {ServiceId} from {Status.Describe()} to {To.Describe()}. " +
        $"Possible: {string.Join(", ", ServiceLifecycle.Table[(int)Move].To.Where(other => other != Status).Select(other => other.Describe()))}.";
}

/// <summary>A row of the table: from which statuses a move is possible, and to which it may lead.</summary>
internal sealed record ServiceTransition(ServiceMove Move, ServiceStatus[] From, ServiceStatus[] To)
{
    /// <summary>The move leaves the status as it is.</summary>
    public bool Stays => To.Length == 0;
}
