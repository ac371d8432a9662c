namespace Vtex.Tracking.Emulator;

/// <summary>A service that is Ativo and waits for a route.</summary>
public sealed record WaitingService
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The name of the recipient (Cliente).</summary>
    public required string Customer { get; init; }

    /// <summary>The name of the partner (Parceiro); null without one.</summary>
    public string? Partner { get; init; }

    /// <summary>The invoice number (Nota Fiscal).</summary>
    public string? Invoice { get; init; }

    /// <summary>The number of the order (Núm. Pedido).</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The address (Endereço).</summary>
    public required string Address { get; init; }

    /// <summary>The CEP.</summary>
    public required string PostalCode { get; init; }

    /// <summary>The time until which it has to be done, UTC; null without a schedule.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The days from the day of registration to that of the deadline (Prazo), in Brasília's calendar; null without a schedule.</summary>
    public int? DeadlineDays { get; init; }

    /// <summary>The time of registration (Data Cadastro), UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The weight of all packages (Peso), in kilograms; null when it is not known.</summary>
    public double? Weight { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(WaitingService);
}
