namespace Vtex.Tracking.PostgreSql;

/// <summary>The SQL of the store of tokens. Doing any of it twice is doing it once.</summary>
internal sealed class TokenStatements(string schema)
{
    /// <summary>
    /// Chosen: far more than a token lives (30 days, documented). A store is not told the time, and the database's own
    /// clock need not be the clients'.
    /// </summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(400);

    private readonly string _table = schema + ".tokens";

    /// <summary>Key.</summary>
    public string Read => $"SELECT value FROM {_table} WHERE key = $1";

    /// <summary>Key, value, end.</summary>
    public string Keep => $"""
        INSERT INTO {_table} (key, value, expires_at) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at
        """;

    /// <summary>An end that is surely over: of users who have gone, or whose password is another now.</summary>
    public string CleanUp => $"""
        DELETE FROM {_table} WHERE key = ANY (ARRAY(
            SELECT key FROM {_table} WHERE expires_at < $1 LIMIT 1000 FOR UPDATE SKIP LOCKED))
        """;

    /// <summary>Returns the end up to which tokens are over when a new one ends at this time.</summary>
    public static DateTimeOffset SurelyOver(DateTimeOffset newEnd) =>
        newEnd - DateTimeOffset.MinValue > Margin ? newEnd - Margin : DateTimeOffset.MinValue;
}
