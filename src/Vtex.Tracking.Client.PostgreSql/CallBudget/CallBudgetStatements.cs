using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// The store's SQL. Statements that belong together are sent together, and are one transaction. Doing any of them twice
/// is doing it once.
/// </summary>
/// <remarks>
/// Each removal of a prefix counts its generation up. An answer or a right of another generation than its key's counts no
/// more. That is looked at whenever one is read, so it does not matter in which order transactions become visible.
/// </remarks>
internal sealed class CallBudgetStatements(string schema)
{
    /// <summary>The time of the database server, as ticks of UTC.</summary>
    private const string Clock = "((EXTRACT(EPOCH FROM clock_timestamp()) * 10000000)::bigint + 621355968000000000)";

    private readonly string _table = schema + ".answers";
    private readonly string _removals = schema + ".removals";

    /// <summary>No parameters.</summary>
    public static string ReadClock => $"SELECT {Clock}";

    /// <summary>
    /// Key, now. An answer from the future, where a clock that was set back left it, counts as fetched now.
    /// </summary>
    public string MoveToPresent => $"""
        UPDATE {_table} SET fetched_at = $2, next_allowed_at = GREATEST(next_allowed_at - (fetched_at - $2), 0),
            keep_until = GREATEST(keep_until - (fetched_at - $2), 0)
        WHERE key = $1 AND fetched_at > $2
        """;

    /// <summary>
    /// Key, right, end of the lease, now, the latest end that a right can have. Takes the right where there is none and no
    /// fresh answer. Either way it locks the row, so that what is read next is still so.
    /// </summary>
    public string Claim => $"""
        WITH {Generation}
        INSERT INTO {_table} AS a (key, claim, claimed_until, claim_generation) SELECT $1, $2, $3, value FROM generation
        ON CONFLICT (key) DO UPDATE
            SET claim = EXCLUDED.claim, claimed_until = EXCLUDED.claimed_until, claim_generation = EXCLUDED.claim_generation
        WHERE NOT COALESCE(a.next_allowed_at > $4 AND a.generation = EXCLUDED.claim_generation, false)
          AND NOT COALESCE(a.claimed_until > $4 AND a.claimed_until <= $5
                           AND a.claim_generation = EXCLUDED.claim_generation, false)
        """;

    /// <summary>Key.</summary>
    public string Read => $"""
        WITH {Generation}
        SELECT CASE WHEN a.generation = g.value THEN content END, fetched_at, next_allowed_at, keep_until,
            CASE WHEN a.claim_generation = g.value THEN claim END,
            CASE WHEN a.claim_generation = g.value THEN claimed_until END
        FROM {_table} a, generation g WHERE key = $1
        """;

    /// <summary>
    /// Key, content, fetched, next allowed, keep until, right. Under a right that still counts, the answer is kept. Any
    /// other is kept unless a newer one is there, or it may be from before a removal.
    /// </summary>
    public string Keep => $"""
        WITH {Generation}
        INSERT INTO {_table} AS a (key, content, fetched_at, next_allowed_at, keep_until, generation)
        SELECT $1, $2, $3, $4, $5, value FROM generation
        WHERE abs({Clock} - removed_at) >= {StoreRules.RemovalMemory.Ticks}
           OR EXISTS (SELECT FROM {_table} WHERE key = $1 AND claim = $6 AND claim_generation = value)
        ON CONFLICT (key) DO UPDATE SET content = EXCLUDED.content, fetched_at = EXCLUDED.fetched_at,
            next_allowed_at = EXCLUDED.next_allowed_at, keep_until = EXCLUDED.keep_until, generation = EXCLUDED.generation
        WHERE a.claim = $6 OR a.generation <> EXCLUDED.generation
           OR a.fetched_at IS NULL OR a.fetched_at <= EXCLUDED.fetched_at
        """;

    /// <summary>Key, right. Another's right stays.</summary>
    public string EndRight => $"UPDATE {_table} SET claim = NULL, claimed_until = NULL WHERE key = $1 AND claim = $2";

    /// <summary>Prefix.</summary>
    public string CountRemoval => $"""
        INSERT INTO {_removals} AS r (prefix, generation, removed_at) VALUES ($1, 1, {Clock})
        ON CONFLICT (prefix) DO UPDATE SET generation = r.generation + 1, removed_at = EXCLUDED.removed_at
        """;

    /// <summary>First key, the one after the last.</summary>
    public string RemoveAnswers => $"""
        UPDATE {_table} SET content = NULL, fetched_at = NULL, next_allowed_at = NULL, keep_until = NULL,
            claim = NULL, claimed_until = NULL
        WHERE key >= $1 AND key < $2 AND (content IS NOT NULL OR claim IS NOT NULL)
        """;

    /// <summary>
    /// Now, how many. Rows that someone works on are left for the next time. A process whose clock is ahead does not take
    /// away what is not over by the server's.
    /// </summary>
    public string CleanUp => $"""
        DELETE FROM {_table} WHERE key = ANY (ARRAY(
            SELECT key FROM {_table} WHERE forget_at <= LEAST($1, {Clock}) ORDER BY forget_at LIMIT $2 FOR UPDATE SKIP LOCKED))
        """;

    /// <summary>Gets how often, and when last, the answer of the key $1 was removed.</summary>
    private string Generation => $"""
        generation AS (
            SELECT COALESCE(sum(generation), 0)::bigint AS value, COALESCE(max(removed_at), 0) AS removed_at
            FROM {_removals} WHERE substring($1 FROM 1 FOR octet_length(prefix)) = prefix)
        """;
}
