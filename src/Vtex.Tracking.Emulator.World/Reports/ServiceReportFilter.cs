namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the report of services (documented). What is null does not filter.</summary>
public sealed record ServiceReportFilter
{
    /// <summary>The date that the interval is about. The default is that of registration.</summary>
    public ServiceReportDate Date { get; init; }

    /// <summary>The first day, in Brasília's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in Brasília's calendar; it is included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The plate (Placa) of the vehicle; hyphen, blanks and case do not matter.</summary>
    public string? Plate { get; init; }

    /// <summary>A part of the driver's name or user name (Portador).</summary>
    public string? Driver { get; init; }

    /// <summary>The id of the partner (Parceiro).</summary>
    public int? PartnerId { get; init; }

    /// <summary>The id of the carrier (Transportadora).</summary>
    public int? CarrierId { get; init; }

    /// <summary>The order number (Número do Pedido), compared exactly.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The invoice number (Nota Fiscal), compared exactly.</summary>
    public string? Invoice { get; init; }

    /// <summary>The status (Status).</summary>
    public ServiceStatus? Status { get; init; }

    /// <summary>A part of the recipient's name (Cliente).</summary>
    public string? Customer { get; init; }
}
