using System.Data.Common;
using Npgsql;
using Vtex.Tracking.CallBudgetStores;
using Vtex.Tracking.PostgreSql;
using Vtex.Tracking.Simulation.Servers;
using static Vtex.Tracking.PostgreSql.Sql;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>The simulated database does what every store must do, and each statement what it does on a real one.</summary>
public sealed class SimulatedDatabaseTests(SharedServer server) : CallBudgetStoreTests
{
    private static readonly string[] Keys = ["a/1", "a/2", "b"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override Task<SharedPlace> OpenAsync()
    {
        var simulated = new SimulatedPostgreSql("simulated", TimeProvider.System.GetUtcNow);
        return Task.FromResult(new SharedPlace(() => new PostgreSqlCallBudgetStore(
            _ => new Line(simulated), new PostgreSqlStoreOptions { Schema = "simulated", CleanupInterval = TimeSpan.FromDays(365) })));
    }

    [Fact]
    public Task The_same_statements_change_and_give_the_same_on_a_real_server() => CompareAsync(firstSeed: 1, lastSeed: 4);

    [Trait("Category", "Slow")]
    [Fact]
    public Task And_so_do_many_more() => CompareAsync(firstSeed: 5, lastSeed: 40);

    private async Task CompareAsync(int firstSeed, int lastSeed)
    {
        for (var seed = firstSeed; seed <= lastSeed; seed++)
        {
            await using var schema = server.NewSchema();
            await schema.NewStore().FindAsync("x", Cancel); // makes the tables
            await using var source = NpgsqlDataSource.Create(schema.ConnectionString);
            using var real = new PooledServer(source, ownsSource: false, StoreSettings.Of(new PostgreSqlStoreOptions { Schema = schema.Name }));
            var simulated = new SimulatedPostgreSql(schema.Name, TimeProvider.System.GetUtcNow);
            var history = new History(schema.Name, new Random(seed));
            for (var step = 0; step < 50; step++)
            {
                var (statements, isRead) = history.Next();
                var (changed, row) = await real.RunAsync<object?[]>(statements, isRead ? Values : null, Cancel);
                var (alsoChanged, alsoRow) = simulated.Run(statements);

                Assert.Equal((seed, step, Text(row)), (seed, step, Text(isRead ? alsoRow : null)));
                if (!isRead)
                    Assert.Equal((seed, step, statements[0].CommandText, changed), (seed, step, statements[0].CommandText, alsoChanged));
            }
        }
    }

    private static object?[] Values(DbDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))];

    private static string? Text(object?[]? row) =>
        row is null ? null : string.Join(' ', row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}"));

    /// <summary>Statements as the store sends them, with drawn times, keys and rights.</summary>
    private sealed class History(string schema, Random random)
    {
        private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

        private readonly CallBudgetStatements _sql = new(schema);
        private readonly Guid[] _rights = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

        public (NpgsqlBatchCommand[] Statements, bool IsRead) Next()
        {
            var (key, right, now, lease) = (StoredKey.Of(Of(Keys)), Of(_rights), Now.AddHours(Of(-72, -7, -6, -1, 0, 0, 0, 1, 6, 12)), TimeSpan.FromMinutes(2));
            var prefix = StoredKey.FirstOf(Of(["a/", "", .. Keys]));
            switch (random.Next(12))
            {
                case < 3:
                    return ([Statement(_sql.MoveToPresent).With(key).With(now), Claim(key, right, now, lease), Statement(_sql.Read).With(key)], true);
                case < 4: return ([Claim(key, right, now, lease)], false);
                case < 5: return ([Statement(_sql.MoveToPresent).With(key).With(now)], false);
                case < 7:
                    return ([Statement(_sql.Keep).With(key).With((ReadOnlyMemory<byte>)new[] { (byte)random.Next(9) })
                        .With(now).With(now.AddHours(6)).With(now.AddHours(30)).With(right)], false);
                case < 8: return ([Statement(_sql.EndRight).With(key).With(right)], false);
                case < 9: return ([Statement(_sql.CountRemoval).With(prefix), Statement(_sql.RemoveAnswers).With(prefix).With(StoredKey.After(prefix))], false);
                case < 10: return ([Statement(_sql.CleanUp).With(now).With(10)], false);
                default: return ([Statement(_sql.Read).With(key)], true);
            }
        }

        private NpgsqlBatchCommand Claim(byte[] key, Guid right, DateTimeOffset now, TimeSpan lease) =>
            Statement(_sql.Claim).With(key).With(right).With(now + lease).With(now).With(now + lease + lease);

        private T Of<T>(params T[] all) => all[random.Next(all.Length)];
    }

    private sealed class Line(SimulatedPostgreSql simulated) : IStatementServer
    {
        public Task<(int Changed, T? Row)> RunAsync<T>(NpgsqlBatchCommand[] statements, Func<DbDataReader, T>? read, CancellationToken cancellationToken)
            where T : class
        {
            var (changed, row) = simulated.Run(statements);
            return Task.FromResult((changed, row is null ? null : read?.Invoke(SimulatedPostgreSql.ToReader(row))));
        }

        public bool IsWorthRepeating(NpgsqlException exception) => exception.IsTransient;

        public void Dispose()
        {
            // Nothing is open.
        }

        public ValueTask DisposeAsync() => default;
    }
}
