namespace Vtex.Tracking.Emulator;

/// <summary>What a driver records when a service could not be done.</summary>
public sealed record DeliveryFailure
{
    /// <summary>The occurrence, such as "Destinatário ausente".</summary>
    public required string Reason { get; init; }

    /// <summary>What happened, in the driver's words.</summary>
    public string? Description { get; init; }

    /// <summary>Addresses of the photos taken as evidence.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}
