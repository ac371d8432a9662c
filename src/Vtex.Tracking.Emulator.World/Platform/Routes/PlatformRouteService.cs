namespace Vtex.Tracking.Emulator;

/// <summary>A service in the details of a route.</summary>
public sealed record PlatformRouteService
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The position in the order of delivery, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The name of the recipient (Cliente).</summary>
    public required string Customer { get; init; }

    /// <summary>The description (Descrição).</summary>
    public string? Description { get; init; }

    /// <summary>The address (Endereço).</summary>
    public required string Address { get; init; }

    /// <summary>The status of the service.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>Says whether the route still has to do it; false when it has ended there, or goes on elsewhere.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(PlatformRouteService);
}
