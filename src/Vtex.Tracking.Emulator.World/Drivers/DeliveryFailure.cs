namespace Vtex.Tracking.Emulator;

/// <summary>A driver's record of a service that could not be done.</summary>
public sealed record DeliveryFailure
{
    /// <summary>The occurrence, such as "Destinatário ausente".</summary>
    public required string Reason { get; init; }

    /// <summary>The description of the driver.</summary>
    public string? Description { get; init; }

    /// <summary>Addresses of the photos taken as evidence.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}
