namespace Vtex.Tracking.Emulator;

/// <summary>A row of the report of services: the service, and its delivery. Times are UTC; what did not happen is null.</summary>
public sealed record ServiceReportRow
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The type: Entrega, Atendimento or Coleta.</summary>
    public required string Type { get; init; }

    /// <summary>The status.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>The invoice number.</summary>
    public string? Invoice { get; init; }

    /// <summary>The series of the invoice.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The order number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the recipient.</summary>
    public required string Customer { get; init; }

    /// <summary>The city of the recipient.</summary>
    public string? City { get; init; }

    /// <summary>The two letters of the recipient's state.</summary>
    public string? State { get; init; }

    /// <summary>The CEP of the recipient.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The carrier; null for the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>The branch.</summary>
    public string? Branch { get; init; }

    /// <summary>The partner.</summary>
    public string? Partner { get; init; }

    /// <summary>The user name of the driver.</summary>
    public string? Driver { get; init; }

    /// <summary>The plate of the vehicle.</summary>
    public string? Plate { get; init; }

    /// <summary>The id of the route.</summary>
    public int? RouteId { get; init; }

    /// <summary>The weight of all packages, in kilograms.</summary>
    public double? Weight { get; init; }

    /// <summary>The time of registration (Data de Cadastro).</summary>
    public required DateTimeOffset Registered { get; init; }

    /// <summary>The time at which it was put on its latest route (Data de Roteirização).</summary>
    public DateTimeOffset? Routed { get; init; }

    /// <summary>The time at which the driver set out.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The time at which the driver arrived.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>The time at which it got the status that ends it.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The time at which it was done.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>The first estimate of the arrival.</summary>
    public DateTimeOffset? FirstEstimate { get; init; }

    /// <summary>The latest estimate of the arrival.</summary>
    public DateTimeOffset? LatestEstimate { get; init; }

    /// <summary>The deadline: the end of the scheduled day, or of the scheduled part of it.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Says whether it was done until the deadline; null without one, or when that is not decided.</summary>
    public bool? IsInDeadline { get; init; }

    /// <summary>The number of times that a driver ended it at the door.</summary>
    public int Attempts { get; init; }

    /// <summary>The name of the receiver.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>The occurrence or justification with which it ended.</summary>
    public string? Reason { get; init; }

    /// <summary>The driver's comment on a delivery, or description of a failed one.</summary>
    public string? DriverComment { get; init; }

    /// <summary>The recipient's rating, from 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>The recipient's comment.</summary>
    public string? CustomerComment { get; init; }

    /// <summary>The distance that drivers travelled for it, in metres, over all attempts.</summary>
    public int TravelledMeters { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(ServiceReportRow);
}
