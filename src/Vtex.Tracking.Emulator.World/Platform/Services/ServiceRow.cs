namespace Vtex.Tracking.Emulator;

/// <summary>A row of the platform's list of services.</summary>
public sealed record ServiceRow
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The user name of the driver (Portador); null without a route.</summary>
    public string? Driver { get; init; }

    /// <summary>The name of the recipient (Cliente).</summary>
    public required string Customer { get; init; }

    /// <summary>The name of the partner (Parceiro); null without one.</summary>
    public string? Partner { get; init; }

    /// <summary>The invoice number (NF).</summary>
    public string? Invoice { get; init; }

    /// <summary>The series of the invoice.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The time of registration (Data de Cadastro), UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The time when it was finished, UTC; null before.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The description (Descrição).</summary>
    public string? Description { get; init; }

    /// <summary>The status.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>The reason of a service that was done (Motivo Serviço Realizado).</summary>
    public string? DeliveredReason { get; init; }

    /// <summary>The reason of a service that was not done (Motivo Serviço Não Realizado).</summary>
    public string? NotDeliveredReason { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(ServiceRow);
}
