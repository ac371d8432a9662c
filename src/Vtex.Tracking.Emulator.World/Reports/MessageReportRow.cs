namespace Vtex.Tracking.Emulator;

/// <summary>A row of the report of messages.</summary>
public sealed record MessageReportRow
{
    /// <summary>The number of the message in the outbox.</summary>
    public required long Number { get; init; }

    /// <summary>The time of sending, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The event.</summary>
    public required MessageEvent Event { get; init; }

    /// <summary>The type.</summary>
    public required MessageChannel Channel { get; init; }

    /// <summary>The status.</summary>
    public required MessageStatus Status { get; init; }

    /// <summary>The reason for which it failed; null when it did not.</summary>
    public MessageFailure? Failure { get; init; }

    /// <summary>The address or number; null when the recipient has none.</summary>
    public string? To { get; init; }

    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The name of the recipient.</summary>
    public required string Customer { get; init; }

    /// <summary>The invoice number.</summary>
    public string? Invoice { get; init; }

    /// <summary>The series of the invoice.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The order number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The carrier; null for the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(MessageReportRow);
}
