namespace Vtex.Tracking;

/// <summary>Options for importing an order. All times go by the clock of the client's options.</summary>
public sealed class ImportOptions
{
    /// <summary>Gets or sets the affiliate. The default is null: <see cref="VtexOrdersOptions.AffiliateId"/>.</summary>
    public string? AffiliateId { get; set; }

    /// <summary>Gets or sets the sales channel. The default is null: that of the affiliate.</summary>
    public string? SalesChannel { get; set; }

    /// <summary>
    /// Gets or sets how long the order may stay in one status that only the platform ends, such as the grace period. The default is
    /// 2 hours (chosen); set it above the grace period of your store.
    /// </summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Gets or sets how often to look at the order in such a status. The default is 1 minute (chosen).</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets or sets how long to wait until an order whose invoice covers its total is invoiced. The default is 5 minutes (chosen).
    /// After that the import succeeds even so, with <see cref="ImportResult.IsInvoiced"/> false.
    /// </summary>
    public TimeSpan InvoicedWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets where progress is told: each time that the import turns to another step. The default is nowhere.</summary>
    public IProgress<ImportProgress>? Progress { get; set; }
}
