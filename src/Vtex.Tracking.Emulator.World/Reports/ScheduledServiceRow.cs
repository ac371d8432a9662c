namespace Vtex.Tracking.Emulator;

/// <summary>A row of the report of scheduled services.</summary>
public sealed record ScheduledServiceRow
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The shipper (Embarcador).</summary>
    public required string Shipper { get; init; }

    /// <summary>The carrier (Transportadora); null for the shipper's own drivers.</summary>
    public string? Carrier { get; init; }

    /// <summary>The branch (Filial).</summary>
    public string? Branch { get; init; }

    /// <summary>The invoice number.</summary>
    public string? Invoice { get; init; }

    /// <summary>The series of the invoice.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The scheduled day, in Brasília's calendar.</summary>
    public DateOnly Scheduled { get; init; }

    /// <summary>The scheduled part of the day; null for all of it.</summary>
    public DayPeriod? Period { get; init; }

    /// <summary>The origin of the schedule.</summary>
    public ScheduleOrigin Origin { get; init; }

    /// <summary>The time when the service was done, UTC; null when it was not.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>Says whether it was done on the scheduled day; null when that is not decided.</summary>
    public bool? IsInDeadline { get; init; }

    /// <summary>Says whether it was done in the scheduled part of the day; null when that is not decided, or there is none.</summary>
    public bool? IsInPeriod { get; init; }
}
