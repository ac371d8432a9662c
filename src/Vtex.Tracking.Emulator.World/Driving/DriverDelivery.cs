namespace Vtex.Tracking.Emulator;

/// <summary>A delivery in the list of a driver's app.</summary>
public sealed record DriverDelivery
{
    /// <summary>Gets the id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>Gets the id of the route.</summary>
    public required int RouteId { get; init; }

    /// <summary>Gets the place on the route, from 1.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the status of the service in the platform's words.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the type: Entrega, Coleta or Atendimento.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the name of the recipient.</summary>
    public string? RecipientName { get; init; }

    /// <summary>Gets the number of the invoice.</summary>
    public string? Invoice { get; init; }

    /// <summary>Gets the series of the invoice.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>Gets the description of what is delivered.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the street of the address, with number and complement.</summary>
    public string? Street { get; init; }

    /// <summary>Gets the city.</summary>
    public string? City { get; init; }

    /// <summary>Gets the two letters of the state.</summary>
    public string? State { get; init; }

    /// <summary>Gets the CEP.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Gets the expected arrival; UTC, null before there is one.</summary>
    public DateTimeOffset? Estimate { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(DriverDelivery);
}
