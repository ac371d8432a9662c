using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>The table of calls. Times are in it as the ticks of UTC.</summary>
internal sealed class SqliteCalls(SqliteConnection connection)
{
    /// <param name="key">The call.</param>
    /// <param name="now">The present time.</param>
    /// <param name="lease">How long the right lasts.</param>
    /// <param name="sweepTo">Throw out what is too old, and the oldest beyond so many calls; null for not now.</param>
    public CallClaim Claim(string key, DateTimeOffset now, TimeSpan lease, int? sweepTo)
    {
        // Immediate: of two processes that read the same row, only one may go on to write it.
        using var transaction = connection.BeginTransaction(deferred: false);
        var call = Find(key);
        var answer = call?.Answer is { } stored ? SeenAt(key, stored, now) : null;
        var claim = Decide(key, answer, call?.BusyUntil ?? 0, now, lease);
        if (sweepTo is { } maxCalls)
            Sweep(now, maxCalls);
        transaction.Commit();
        return claim;
    }

    /// <summary>An answer stays away when a newer one is there, or when a write made it untrue on its way.</summary>
    public int Complete(string key, Guid claim, StoredAnswer answer) => Run(
        """
        INSERT INTO calls (key, content, fetched_at, next_allowed_at, keep_until)
        VALUES ($key, $content, $fetched, $next, $keep)
        ON CONFLICT (key) DO UPDATE SET
          content = iif(kept.new, $content, content), fetched_at = iif(kept.new, $fetched, fetched_at),
          next_allowed_at = iif(kept.new, $next, next_allowed_at), keep_until = iif(kept.new, $keep, keep_until),
          busy_until = iif(claim = $claim, NULL, busy_until), claim = iif(claim = $claim, NULL, claim),
          voided = iif(voided = $claim, NULL, voided)
        """.Replace("kept.new", "(voided IS NOT $claim AND (fetched_at IS NULL OR fetched_at <= $fetched))"),
        ("$key", key),
        ("$claim", Text(claim)),
        ("$content", answer.Content.ToArray()),
        ("$fetched", answer.FetchedAt.UtcTicks),
        ("$next", answer.NextAllowedAt.UtcTicks),
        ("$keep", answer.KeepUntil.UtcTicks));

    public int Abandon(string key, Guid claim) => Run(
        "UPDATE calls SET claim = NULL, busy_until = NULL WHERE key = $key AND claim = $claim",
        ("$key", key),
        ("$claim", Text(claim)));

    public SqliteCall? Find(string key)
    {
        using var command = Command(
            "SELECT content, fetched_at, next_allowed_at, keep_until, busy_until FROM calls WHERE key = $key",
            ("$key", key));
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        var answer = row.IsDBNull(0)
            ? null
            : new StoredAnswer((byte[])row.GetValue(0), Time(row.GetInt64(1)), Time(row.GetInt64(2)), Time(row.GetInt64(3)));
        return new SqliteCall(answer, row.IsDBNull(4) ? 0 : row.GetInt64(4));
    }

    /// <summary>
    /// The answers go, and so does the right of those who are fetching one now: what they bring is from before the write.
    /// </summary>
    public int Remove(string keyPrefix) => Run(
        """
        UPDATE calls SET content = NULL, fetched_at = NULL, next_allowed_at = NULL, keep_until = NULL,
          voided = coalesce(claim, voided), claim = NULL, busy_until = NULL
        WHERE substr(key, 1, length($prefix)) = $prefix
        """,
        ("$prefix", keyPrefix));

    private CallClaim Decide(string key, StoredAnswer? answer, long busyUntil, DateTimeOffset now, TimeSpan lease)
    {
        if (answer is not null && now < answer.NextAllowedAt)
            return CallClaim.Answered(answer);
        var known = answer is not null && now < answer.KeepUntil ? answer : null;
        // A right that ends much later than one given now would was given before the clock was set back: it ends here.
        // A little later is usual: whoever has it may have looked at the clock after this caller, who then had to wait.
        if (now.UtcTicks < busyUntil && busyUntil <= (now + lease + lease).UtcTicks)
            return CallClaim.Busy(Time(busyUntil), known);

        var id = Guid.NewGuid();
        Run(
            """
            INSERT INTO calls (key, claim, busy_until) VALUES ($key, $claim, $until)
            ON CONFLICT (key) DO UPDATE SET claim = $claim, busy_until = $until
            """,
            ("$key", key),
            ("$claim", Text(id)),
            ("$until", (now + lease).UtcTicks));
        return CallClaim.Granted(id, known);
    }

    /// <summary>Moves an answer from the future, where a clock that was set back left it, to the present.</summary>
    private StoredAnswer SeenAt(string key, StoredAnswer answer, DateTimeOffset now)
    {
        if (answer.FetchedAt <= now)
            return answer;
        var jump = answer.FetchedAt - now;
        var moved = answer with
        {
            FetchedAt = now,
            NextAllowedAt = answer.NextAllowedAt - jump,
            KeepUntil = answer.KeepUntil - jump,
        };
        Run(
            "UPDATE calls SET fetched_at = $fetched, next_allowed_at = $next, keep_until = $keep WHERE key = $key",
            ("$key", key),
            ("$fetched", moved.FetchedAt.UtcTicks),
            ("$next", moved.NextAllowedAt.UtcTicks),
            ("$keep", moved.KeepUntil.UtcTicks));
        return moved;
    }

    private void Sweep(DateTimeOffset now, int maxCalls)
    {
        Run(
            "DELETE FROM calls WHERE coalesce(keep_until, 0) <= $now AND coalesce(busy_until, 0) <= $now",
            ("$now", now.UtcTicks));
        Run(
            """
            DELETE FROM calls WHERE key IN (
              SELECT key FROM calls WHERE coalesce(busy_until, 0) <= $now ORDER BY keep_until
              LIMIT max(0, (SELECT count(*) FROM calls) - $max))
            """,
            ("$now", now.UtcTicks),
            ("$max", maxCalls));
    }

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

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
