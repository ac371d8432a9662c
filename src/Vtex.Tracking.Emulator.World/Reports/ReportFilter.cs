namespace Vtex.Tracking.Emulator;

/// <summary>Filters that the reports have in common. What is null does not filter.</summary>
public sealed record ReportFilter
{
    /// <summary>The first day, in Brasília's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in Brasília's calendar; it is included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The id of the carrier (Transportadora).</summary>
    public int? CarrierId { get; init; }

    /// <summary>The id of the branch (Filial).</summary>
    public int? BranchId { get; init; }

    /// <summary>The id of the partner (Parceiro).</summary>
    public int? PartnerId { get; init; }
}
