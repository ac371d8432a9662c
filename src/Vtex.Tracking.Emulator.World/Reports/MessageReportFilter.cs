namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the report of messages. All but the event are documented. What is null does not filter.</summary>
public sealed record MessageReportFilter
{
    /// <summary>The first day of sending, in Brasília's calendar.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of sending, in Brasília's calendar; it is included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The invoice number, compared exactly.</summary>
    public string? Invoice { get; init; }

    /// <summary>The order number, compared exactly.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The id of the carrier.</summary>
    public int? CarrierId { get; init; }

    /// <summary>The type (Tipo).</summary>
    public MessageChannel? Channel { get; init; }

    /// <summary>The status (Status).</summary>
    public MessageStatus? Status { get; init; }

    /// <summary>The event, whose tile was opened.</summary>
    public MessageEvent? Event { get; init; }
}
