namespace Vtex.Tracking.Emulator;

/// <summary>The invoice of an order.</summary>
public sealed record HubInvoice
{
    /// <summary>The number. The default is 1.</summary>
    public string Number { get; init; } = "1";

    /// <summary>The value; no source says in which unit. The default is 100.</summary>
    public decimal Value { get; init; } = 100;

    /// <summary>The URL of the invoice. The default is null: none.</summary>
    public string? Url { get; init; }

    /// <summary>The time of issue. The default is null: the time at which the order is invoiced.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The access key, 44 digits. The default is null: none.</summary>
    public string? Key { get; init; }
}
