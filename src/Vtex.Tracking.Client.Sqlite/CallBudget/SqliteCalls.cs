using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The table of calls. Times are in it as the ticks of UTC. Each removal of a prefix counts its generation up; an answer
/// or a right of an older generation than its key's counts no more.
/// </summary>
internal sealed class SqliteCalls(SqliteConnection connection)
{
    /// <param name="key">The call.</param>
    /// <param name="now">The present time.</param>
    /// <param name="lease">How long the right lasts.</param>
    public CallClaim Claim(string key, DateTimeOffset now, TimeSpan lease)
    {
        // Immediate: of two processes that read the same row, only one may go on to write it.
        using var transaction = connection.BeginTransaction(deferred: false);
        var claim = Decide(key, now, lease);
        transaction.Commit();
        return claim;
    }

    /// <summary>Deletes what is too old, and the oldest calls beyond a number.</summary>
    /// <param name="now">
    /// The caller's time; a caller whose clock is ahead does not delete what is not over by the machine's.
    /// </param>
    /// <param name="machineNow">The machine's time.</param>
    /// <param name="maxCalls">The number of calls to keep.</param>
    public void Sweep(DateTimeOffset now, DateTimeOffset machineNow, int maxCalls)
    {
        var over = Math.Min(now.UtcTicks, machineNow.UtcTicks);
        using var transaction = connection.BeginTransaction(deferred: false);
        Run("DELETE FROM calls WHERE coalesce(keep_until, 0) <= $over AND coalesce(busy_until, 0) <= $over", ("$over", over));
        Run(
            """
            DELETE FROM calls WHERE key IN (
              SELECT key FROM calls WHERE coalesce(busy_until, 0) <= $over ORDER BY keep_until
              LIMIT max(0, (SELECT count(*) FROM calls) - $max))
            """,
            ("$over", over),
            ("$max", maxCalls));
        transaction.Commit();
    }

    /// <summary>
    /// Keeps an answer under a right that still counts. Any other is kept unless a newer one is there, or it may be from
    /// before a removal.
    /// </summary>
    /// <returns>How many rows were changed.</returns>
    public int Complete(string key, Guid claim, StoredAnswer answer, DateTimeOffset machineNow)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var (generation, removedAt) = GenerationOf(key);
        var call = Read(key, generation);
        var isHeld = call is { Claim: { } held } && held == Text(claim);
        var isKept = isHeld
            || !(removedAt is { } at && StoreRules.IsRecent(at, machineNow))
            && (call?.Answer is not { } other || other.FetchedAt <= answer.FetchedAt);
        var changed = Release(key, claim);
        if (isKept)
        {
            changed = Run(
                """
                INSERT INTO calls (key, content, fetched_at, next_allowed_at, keep_until, generation)
                VALUES ($key, $content, $fetched, $next, $keep, $generation)
                ON CONFLICT (key) DO UPDATE SET content = $content, fetched_at = $fetched, next_allowed_at = $next,
                  keep_until = $keep, generation = $generation
                """,
                ("$key", key),
                ("$content", answer.Content.ToArray()),
                ("$fetched", answer.FetchedAt.UtcTicks),
                ("$next", answer.NextAllowedAt.UtcTicks),
                ("$keep", answer.KeepUntil.UtcTicks),
                ("$generation", generation));
        }

        transaction.Commit();
        return changed;
    }

    public int Abandon(string key, Guid claim) => Release(key, claim);

    public StoredAnswer? Find(string key) => Read(key, GenerationOf(key).Value)?.Answer;

    /// <summary>
    /// The answers go, and so does the right of those who are fetching one now: what they bring is from before the write.
    /// </summary>
    public int Remove(string keyPrefix, DateTimeOffset machineNow)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(
            """
            INSERT INTO removals (prefix, generation, removed_at) VALUES ($prefix, 1, $now)
            ON CONFLICT (prefix) DO UPDATE SET generation = generation + 1, removed_at = $now
            """,
            ("$prefix", keyPrefix),
            ("$now", machineNow.UtcTicks));
        var removed = Run(
            """
            UPDATE calls SET content = NULL, fetched_at = NULL, next_allowed_at = NULL, keep_until = NULL,
              claim = NULL, busy_until = NULL
            WHERE substr(key, 1, length($prefix)) = $prefix
            """,
            ("$prefix", keyPrefix));
        transaction.Commit();
        return removed;
    }

    private CallClaim Decide(string key, DateTimeOffset now, TimeSpan lease)
    {
        var generation = GenerationOf(key).Value;
        var call = Read(key, generation);
        var answer = call?.Answer is { } stored ? SeenAt(key, stored, now) : null;
        if (answer is not null && now < answer.NextAllowedAt)
            return CallClaim.Answered(answer);
        var known = answer is not null && now < answer.KeepUntil ? answer : null;
        if (call is { Claim: not null } && StoreRules.IsHeld(call.BusyUntil, now, lease))
            return CallClaim.Busy(call.BusyUntil, known);

        var id = Guid.NewGuid();
        Run(
            """
            INSERT INTO calls (key, claim, busy_until, claim_generation) VALUES ($key, $claim, $until, $generation)
            ON CONFLICT (key) DO UPDATE SET claim = $claim, busy_until = $until, claim_generation = $generation
            """,
            ("$key", key),
            ("$claim", Text(id)),
            ("$until", now.Plus(lease).UtcTicks),
            ("$generation", generation));
        return CallClaim.Granted(id, known);
    }

    private StoredAnswer SeenAt(string key, StoredAnswer answer, DateTimeOffset now)
    {
        var moved = StoreRules.SeenAt(answer, now);
        if (!ReferenceEquals(moved, answer))
        {
            Run(
                "UPDATE calls SET fetched_at = $fetched, next_allowed_at = $next, keep_until = $keep WHERE key = $key",
                ("$key", key),
                ("$fetched", moved.FetchedAt.UtcTicks),
                ("$next", moved.NextAllowedAt.UtcTicks),
                ("$keep", moved.KeepUntil.UtcTicks));
        }

        return moved;
    }

    private (long Value, DateTimeOffset? RemovedAt) GenerationOf(string key)
    {
        using var command = Command(
            """
            SELECT coalesce(sum(generation), 0), max(removed_at) FROM removals
            WHERE substr($key, 1, length(prefix)) = prefix
            """,
            ("$key", key));
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.IsDBNull(1) ? null : SaturatedTime.FromTicks(row.GetInt64(1)));
    }

    private SqliteCall? Read(string key, long generation)
    {
        using var command = Command(
            """
            SELECT content, fetched_at, next_allowed_at, keep_until, generation, claim, busy_until, claim_generation
            FROM calls WHERE key = $key
            """,
            ("$key", key));
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        var answer = row.IsDBNull(0) || row.GetInt64(4) != generation
            ? null
            : new StoredAnswer((byte[])row.GetValue(0), Time(row, 1), Time(row, 2), Time(row, 3));
        return row.IsDBNull(5) || row.GetInt64(7) != generation
            ? new SqliteCall(answer, null, default)
            : new SqliteCall(answer, row.GetString(5), Time(row, 6));
    }

    private int Release(string key, Guid claim) => Run(
        "UPDATE calls SET claim = NULL, busy_until = NULL WHERE key = $key AND claim = $claim",
        ("$key", key),
        ("$claim", Text(claim)));

    private int Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static string Text(Guid claim) => claim.ToString("N", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(SqliteDataReader row, int column) => SaturatedTime.FromTicks(row.GetInt64(column));

    /// <summary>The valid part of a row: its answer, and who has the right to call until when.</summary>
    private sealed record SqliteCall(StoredAnswer? Answer, string? Claim, DateTimeOffset BusyUntil);
}
