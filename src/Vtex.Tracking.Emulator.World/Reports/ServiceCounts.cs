namespace Vtex.Tracking.Emulator;

/// <summary>Numbers of services, by status. The statuses add up to the total.</summary>
public sealed record ServiceCounts
{
    /// <summary>All of them.</summary>
    public int Total { get; init; }

    /// <summary>Ativo.</summary>
    public int Active { get; init; }

    /// <summary>Roteirizado.</summary>
    public int Routed { get; init; }

    /// <summary>Em Andamento.</summary>
    public int InProgress { get; init; }

    /// <summary>Pausado.</summary>
    public int Paused { get; init; }

    /// <summary>Realizado.</summary>
    public int Delivered { get; init; }

    /// <summary>Não Realizado.</summary>
    public int NotDelivered { get; init; }

    /// <summary>Cancelado pelo BackOffice and Cancelado pelo Cliente.</summary>
    public int Cancelled { get; init; }

    /// <summary>Retornado ao Remetente. The charts of the platform have no bar for it (chosen by us: one of its own).</summary>
    public int Returned { get; init; }
}
