namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// The store's SQL. Statements that belong together are sent together, and are one transaction. Doing any of them twice
/// is doing it once.
/// </summary>
internal sealed class CallBudgetStatements(string schema)
{
    private readonly string _table = schema + ".answers";

    /// <summary>
    /// Key, right, end of the lease, now. Takes the right where there is none and no fresh answer. Either way it locks
    /// the row, so that what is read next is still so.
    /// </summary>
    public string Claim => $"""
        INSERT INTO {_table} AS a (key, claim, claimed_until) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO UPDATE SET claim = EXCLUDED.claim, claimed_until = EXCLUDED.claimed_until
        WHERE (a.next_allowed_at IS NULL OR a.next_allowed_at <= $4)
          AND (a.claimed_until IS NULL OR a.claimed_until <= $4)
        """;

    /// <summary>Key.</summary>
    public string Read => $"""
        SELECT content, fetched_at, next_allowed_at, keep_until, claim, claimed_until FROM {_table} WHERE key = $1
        """;

    /// <summary>Key, content, fetched, next allowed, keep until. An answer fetched later stays.</summary>
    public string Keep => $"""
        INSERT INTO {_table} AS a (key, content, fetched_at, next_allowed_at, keep_until) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (key) DO UPDATE SET content = EXCLUDED.content, fetched_at = EXCLUDED.fetched_at,
            next_allowed_at = EXCLUDED.next_allowed_at, keep_until = EXCLUDED.keep_until
        WHERE a.fetched_at IS NULL OR a.fetched_at <= EXCLUDED.fetched_at
        """;

    /// <summary>Key, right. Another's right stays.</summary>
    public string EndRight => $"UPDATE {_table} SET claim = NULL, claimed_until = NULL WHERE key = $1 AND claim = $2";

    /// <summary>First key, the one after the last. Whoever is calling goes on.</summary>
    public string ForgetAnswers => $"""
        UPDATE {_table} SET content = NULL, fetched_at = NULL, next_allowed_at = NULL, keep_until = NULL
        WHERE key >= $1 AND key < $2 AND content IS NOT NULL
        """;

    /// <summary>Now, how many. Rows that someone works on are left for the next time.</summary>
    public string CleanUp => $"""
        DELETE FROM {_table} WHERE key = ANY (ARRAY(
            SELECT key FROM {_table} WHERE forget_at <= $1 ORDER BY forget_at LIMIT $2 FOR UPDATE SKIP LOCKED))
        """;
}
