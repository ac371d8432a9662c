namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the platform's list of services. What is null does not filter.</summary>
public sealed record ServiceFilter
{
    /// <summary>The type (Tipo): Entrega, Atendimento or Coleta; case and accents do not matter.</summary>
    public string? Type { get; init; }

    /// <summary>The first day of registration (Data Início), in Brasília's calendar.</summary>
    public DateOnly? RegisteredFrom { get; init; }

    /// <summary>The last day of registration, in Brasília's calendar (Data Fim of the windows that finish and delete services).</summary>
    public DateOnly? RegisteredUntil { get; init; }

    /// <summary>Only services whose status ends them not (true), as the window that finishes services lists them, or only others (false).</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The last day on which services were finished (Data Fim), in Brasília's calendar; then only finished ones are listed.</summary>
    public DateOnly? FinishedUntil { get; init; }

    /// <summary>A part of the driver's name or user name (Portador).</summary>
    public string? Driver { get; init; }

    /// <summary>A part of the recipient's name (Cliente).</summary>
    public string? Customer { get; init; }

    /// <summary>The status (Status).</summary>
    public ServiceStatus? Status { get; init; }

    /// <summary>The invoice number (Nota Fiscal), compared exactly.</summary>
    public string? Invoice { get; init; }

    /// <summary>The id of the carrier (Transportadora).</summary>
    public int? CarrierId { get; init; }
}
