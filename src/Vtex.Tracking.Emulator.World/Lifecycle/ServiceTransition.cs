namespace Vtex.Tracking.Emulator.World;

/// <summary>A row of the table: from which statuses a move is possible, and to which it may lead.</summary>
internal sealed record ServiceTransition(ServiceMove Move, ServiceStatus[] From, ServiceStatus[] To)
{
    /// <summary>The move leaves the status as it is.</summary>
    public bool Stays => To.Length == 0;
}
