namespace Vtex.Tracking.Emulator;

/// <summary>A service that has a schedule.</summary>
public sealed record ScheduleRow
{
    /// <summary>The id of the service.</summary>
    public required int ServiceId { get; init; }

    /// <summary>The name of the recipient.</summary>
    public required string Customer { get; init; }

    /// <summary>The invoice number (Nota fiscal).</summary>
    public string? Invoice { get; init; }

    /// <summary>The series of the invoice (Serie NF).</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The status.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>The scheduled day (Data Agendamento), in Brasília's calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The part of the day; null when only the day is scheduled.</summary>
    public DayPeriod? Period { get; init; }

    /// <summary>The origin.</summary>
    public required ScheduleOrigin Origin { get; init; }

    /// <summary>The deadline that follows from it, UTC.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>The reasons against the day.</summary>
    public required ScheduleWarning Warnings { get; init; }

    /// <summary>Says whether it can be edited: while the service is Ativo (documented).</summary>
    public required bool CanEdit { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(ScheduleRow);
}
