using System.Data;
using System.Data.Common;
using System.Text;
using Npgsql;
using Vtex.Tracking.PostgreSql;

namespace Vtex.Tracking.Simulation.Servers;

/// <summary>
/// What a PostgreSQL server does with the statements of the store of answers: one transaction after the other, by the
/// server's clock. The tests of the store hold it against a real server.
/// </summary>
internal sealed class SimulatedPostgreSql
{
    private static readonly TimeSpan RemovalMemory = TimeSpan.FromHours(25);

    private readonly Dictionary<string, Func<object?[], (int Changed, object?[]? Row)>> _statements;
    private readonly Func<DateTimeOffset> _clock;
    private readonly List<Snapshot> _past = [];
    private readonly Lock _gate = new();
    private Snapshot _now = new(new SortedDictionary<string, Row>(StringComparer.Ordinal), []);

    /// <summary>Creates an empty server.</summary>
    /// <param name="schema">The schema of the store.</param>
    /// <param name="clock">The server's clock.</param>
    public SimulatedPostgreSql(string schema, Func<DateTimeOffset> clock)
    {
        _clock = clock;
        var sql = new CallBudgetStatements(schema);
        _statements = new(StringComparer.Ordinal)
        {
            [CallBudgetStatements.ReadClock] = _ => (0, [Clock]),
            [sql.MoveToPresent] = given => MoveToPresent(Key(given[0]), (long)given[1]!),
            [sql.Claim] = given => Claim(Key(given[0]), (Guid)given[1]!, (long)given[2]!, (long)given[3]!, (long)given[4]!),
            [sql.Read] = given => Read(Key(given[0])),
            [sql.Keep] = given => Keep(Key(given[0]), Bytes(given[1]), [(long)given[2]!, (long)given[3]!, (long)given[4]!], (Guid)given[5]!),
            [sql.EndRight] = given => EndRight(Key(given[0]), (Guid)given[1]!),
            [sql.CountRemoval] = given => CountRemoval(Key(given[0])),
            [sql.RemoveAnswers] = given => RemoveAnswers(Key(given[0]), Key(given[1])),
            [sql.CleanUp] = given => CleanUp((long)given[0]!, (int)given[1]!),
        };
    }

    // As EXTRACT(EPOCH …) gives it: microseconds.
    private long Clock => _clock().UtcTicks / 10 * 10;

    /// <summary>Runs statements as one transaction.</summary>
    /// <returns>How many rows were changed, and the row that the last statement gives.</returns>
    public (int Changed, object?[]? Row) Run(IEnumerable<NpgsqlBatchCommand> statements)
    {
        lock (_gate)
            return RunAlone(statements);
    }

    /// <summary>Forgets the latest transactions, as a replica that takes over and had not got them.</summary>
    public void Forget(int transactions)
    {
        if (transactions == 0 || _past.Count == 0)
            return;
        _now = _past[Math.Max(0, _past.Count - transactions)];
        _past.Clear();
    }

    /// <summary>Gives a row as Npgsql does.</summary>
    public static DbDataReader ToReader(object?[] row)
    {
        using var table = new DataTable();
        foreach (var value in row)
            table.Columns.Add(null, value?.GetType() ?? typeof(object));
        table.Rows.Add([.. row.Select(value => value ?? DBNull.Value)]);
        var reader = table.CreateDataReader();
        reader.Read();
        return reader;
    }

    private (int Changed, object?[]? Row) RunAlone(IEnumerable<NpgsqlBatchCommand> statements)
    {
        _past.Add(_now.Copy());
        if (_past.Count > 8)
            _past.RemoveAt(0);
        var (changed, row) = (0, (object?[]?)null);
        foreach (var statement in statements)
        {
            var result = _statements[statement.CommandText]([.. statement.Parameters.Select(parameter => parameter.Value)]);
            (changed, row) = (changed + result.Changed, result.Row ?? row);
        }

        return (changed, row);
    }

    // Bytes as characters, which compare as the bytes do.
    private static string Key(object? bytes) => Encoding.Latin1.GetString((byte[])bytes!);

    private static byte[] Bytes(object? value) => value is ReadOnlyMemory<byte> memory ? memory.ToArray() : (byte[])value!;

    private (long Value, long RemovedAt) Generation(string key)
    {
        var fitting = _now.Removals.Where(removal => key.StartsWith(removal.Key, StringComparison.Ordinal)).Select(removal => removal.Value).ToList();
        return (fitting.Sum(removal => removal.Generation), fitting.Select(removal => removal.RemovedAt).DefaultIfEmpty(0).Max());
    }

    private (int, object?[]?) MoveToPresent(string key, long now)
    {
        if (!_now.Rows.TryGetValue(key, out var row) || !(row.FetchedAt > now))
            return (0, null);
        var ahead = row.FetchedAt - now;
        _now.Rows[key] = row with { FetchedAt = now, NextAllowedAt = AtLeastZero(row.NextAllowedAt - ahead), KeepUntil = AtLeastZero(row.KeepUntil - ahead) };
        return (1, null);
    }

    // GREATEST leaves out what is null.
    private static long AtLeastZero(long? value) => Math.Max(value ?? 0, 0);

    private (int, object?[]?) Claim(string key, Guid claim, long until, long now, long latest)
    {
        var generation = Generation(key).Value;
        if (_now.Rows.TryGetValue(key, out var row)
            && ((row.NextAllowedAt > now && row.Generation == generation)
                || (row.ClaimedUntil > now && row.ClaimedUntil <= latest && row.ClaimGeneration == generation)))
            return (0, null);
        _now.Rows[key] = (row ?? new Row()) with { Claim = claim, ClaimedUntil = until, ClaimGeneration = generation };
        return (1, null);
    }

    private (int, object?[]?) Read(string key)
    {
        if (!_now.Rows.TryGetValue(key, out var row))
            return (0, null);
        var generation = Generation(key).Value;
        var isHeld = row.ClaimGeneration == generation;
        return (0, [row.Generation == generation ? row.Content : null, row.FetchedAt, row.NextAllowedAt, row.KeepUntil, isHeld ? row.Claim : null, isHeld ? row.ClaimedUntil : null]);
    }

    private (int, object?[]?) Keep(string key, byte[] content, long[] times, Guid right)
    {
        var (generation, removedAt) = Generation(key);
        _now.Rows.TryGetValue(key, out var row);
        var holds = row?.Claim == right && row.ClaimGeneration == generation;
        if (Math.Abs(Clock - removedAt) < RemovalMemory.Ticks && !holds)
            return (0, null);
        if (row is not null && row.Claim != right && row.Generation == generation && row.FetchedAt > times[0])
            return (0, null);
        _now.Rows[key] = (row ?? new Row()) with { Content = content, FetchedAt = times[0], NextAllowedAt = times[1], KeepUntil = times[2], Generation = generation };
        return (1, null);
    }

    private (int, object?[]?) EndRight(string key, Guid right)
    {
        if (!_now.Rows.TryGetValue(key, out var row) || row.Claim != right)
            return (0, null);
        _now.Rows[key] = row with { Claim = null, ClaimedUntil = null };
        return (1, null);
    }

    private (int, object?[]?) CountRemoval(string prefix)
    {
        _now.Removals[prefix] = (_now.Removals.GetValueOrDefault(prefix).Generation + 1, Clock);
        return (1, null);
    }

    private (int, object?[]?) RemoveAnswers(string first, string after)
    {
        var meant = _now.Rows.Where(entry => string.CompareOrdinal(entry.Key, first) >= 0 && string.CompareOrdinal(entry.Key, after) < 0
            && (entry.Value.Content is not null || entry.Value.Claim is not null)).ToList();
        foreach (var (key, row) in meant)
            _now.Rows[key] = row with { Content = null, FetchedAt = null, NextAllowedAt = null, KeepUntil = null, Claim = null, ClaimedUntil = null };
        return (meant.Count, null);
    }

    private (int, object?[]?) CleanUp(long now, int limit)
    {
        var end = Math.Min(now, Clock);
        var over = _now.Rows.Where(entry => entry.Value.ForgetAt <= end).OrderBy(entry => entry.Value.ForgetAt).Take(limit).ToList();
        foreach (var (key, _) in over)
            _now.Rows.Remove(key);
        return (over.Count, null);
    }

    private sealed record Row(
        byte[]? Content = null, long? FetchedAt = null, long? NextAllowedAt = null, long? KeepUntil = null, Guid? Claim = null,
        long? ClaimedUntil = null, long Generation = 0, long ClaimGeneration = 0)
    {
        public long ForgetAt => new[] { NextAllowedAt, KeepUntil, ClaimedUntil }.Max() ?? 0;
    }

    private sealed record Snapshot(SortedDictionary<string, Row> Rows, Dictionary<string, (long Generation, long RemovedAt)> Removals)
    {
        public Snapshot Copy() => new(new SortedDictionary<string, Row>(Rows, StringComparer.Ordinal), new(Removals, StringComparer.Ordinal));
    }
}
