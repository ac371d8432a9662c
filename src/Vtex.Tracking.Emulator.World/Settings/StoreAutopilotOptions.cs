namespace Vtex.Tracking.Emulator;

/// <summary>Lets orders of a store go on by themselves until they are invoiced. Chosen by us.</summary>
public sealed record StoreAutopilotOptions
{
    /// <summary>Gets the time when the payment or the dispatch of an order is authorized, after it was placed. The default is one minute.</summary>
    public TimeSpan AuthorizeAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the time when its handling starts, after its grace period. The default is one hour.</summary>
    public TimeSpan HandleAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the time when it is invoiced, after its handling started. The default is one hour.</summary>
    public TimeSpan InvoiceAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Determines whether the times are possible.</summary>
    internal bool IsPossible => new[] { AuthorizeAfter, HandleAfter, InvoiceAfter }.All(span => span >= TimeSpan.Zero && span <= TimeSpan.FromDays(365));
}
