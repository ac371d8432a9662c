namespace Vtex.Tracking.PostgreSql;

/// <summary>The options as they were when the store was made: valid, and safe from later changes.</summary>
internal sealed record StoreSettings(string Schema, bool CreateSchema, TimeSpan Timeout, TimeSpan CleanupInterval, TimeProvider Time)
{
    /// <exception cref="ArgumentException">An option is out of its range; all that are, are named.</exception>
    public static StoreSettings Of(PostgreSqlStoreOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0
            ? new StoreSettings(options.Schema, options.CreateSchema, options.Timeout, options.CleanupInterval, options.Time)
            : throw new ArgumentException(string.Join(' ', faults), nameof(options));
    }

    private static IEnumerable<string> Faults(PostgreSqlStoreOptions options)
    {
        if (!SchemaName.IsValid(options.Schema))
            yield return $"{nameof(PostgreSqlStoreOptions)}.{nameof(Schema)} is not a name that the store can use.";
        if (options.Timeout < TimeSpan.FromMilliseconds(1) || options.Timeout > TimeSpan.FromDays(1))
            yield return $"{nameof(PostgreSqlStoreOptions)}.{nameof(Timeout)} must be between a millisecond and a day.";
        if (options.CleanupInterval <= TimeSpan.Zero || options.CleanupInterval > TimeSpan.FromDays(365))
            yield return $"{nameof(PostgreSqlStoreOptions)}.{nameof(CleanupInterval)} must be more than zero and at most 365 days.";
    }
}
