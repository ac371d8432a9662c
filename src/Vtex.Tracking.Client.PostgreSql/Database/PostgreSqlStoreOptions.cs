namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Options for a store in a PostgreSQL database: where it keeps what it shares, and how long it waits for it.
/// </summary>
/// <remarks>The options are read once, when the store is made. All defaults are chosen by us.</remarks>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>
    /// The database schema that holds the store's tables: small letters, digits and underscores, not beginning with a
    /// digit or <c>pg_</c>, of at most 63 characters. Stores of one schema share everything, those of different schemas
    /// nothing. The default is <c>vtex_tracking</c>.
    /// </summary>
    public string Schema { get; set; } = "vtex_tracking";

    /// <summary>
    /// Gets or sets whether the store makes its schema and tables, and brings older ones up to date, when it is first
    /// used. Without this, another process with the right to do so must have done it. The default is true.
    /// </summary>
    public bool CreateSchema { get; set; } = true;

    /// <summary>
    /// Gets or sets how long one operation may take altogether, connecting and repeating included; then it fails with
    /// <see cref="CallBudget.CallBudgetStoreException"/>. It runs on the machine's clock. At least a millisecond, at
    /// most a day. The default is five seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets how often, at most, this store clears away rows whose time is over. It does so after it kept an
    /// answer, by the time of that answer, a limited number of rows at a time. More than zero, at most 365 days. The
    /// default is ten minutes.
    /// </summary>
    public TimeSpan CleanupInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the clock that <see cref="Timeout"/> runs on; tests have one that they move.</summary>
    internal TimeProvider Time { get; set; } = TimeProvider.System;
}
