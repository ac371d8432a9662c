using System.Data.Common;
using System.Globalization;
using Npgsql;
using StackExchange.Redis;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.PostgreSql;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>
/// A server of stores, with a clock of its own. The clients have the product's stores, each over a connection of its own:
/// every batch or script waits at a gate on its way there, and its result at another on its way back.
/// </summary>
internal sealed class StoreProcess
{
    // Beyond fifteen minutes, clients would not go by it.
    private const int MaxSkewSeconds = 600;

    private readonly SimulatedWorld _world;
    private readonly UniverseModel _universe;
    private readonly SimulatedPostgreSql _postgreSql;
    private readonly SimulatedRedis _redis;
    private TimeSpan _skew;

    public StoreProcess(SimulatedWorld world, UniverseModel universe)
    {
        (_world, _universe) = (world, universe);
        (_postgreSql, _redis) = (new SimulatedPostgreSql("vtex_tracking", Now), new SimulatedRedis(Now));
        SetClock(world.Fates.Below(1000));
    }

    /// <summary>Opens the store of a client.</summary>
    public ICallBudgetStore Open(ClientProcess owner)
    {
        ICallBudgetStore store = _world.Plan.Store == StoreKind.PostgreSql
            ? new PostgreSqlCallBudgetStore(_ => new Line(this, owner), new PostgreSqlStoreOptions { Time = owner.Clock })
            : new RedisCallBudgetStore(
                RedisConnection.To((script, keys, values) => RunAsync(owner, script, keys, values)), new RedisStoreOptions { Time = owner.Clock });
        return new ObservedStore(new FaultyStore(store, _world.Planted), (ICallBudgetStoreClock)store, owner);
    }

    /// <summary>Lets a replica take over that has not got the latest changes.</summary>
    /// <param name="lost">How many.</param>
    /// <param name="clock">What its clock shows.</param>
    public void FailOver(int lost, int clock)
    {
        lost %= 6;
        _postgreSql.Forget(lost);
        _redis.Forget(lost);
        var before = _skew;
        if (clock % 3 == 0)
            SetClock(clock);
        foreach (var client in _world.Clients.Where(client => client.Universe == _universe))
        {
            client.Group.Excuse();
            client.Group.HasWrongClock |= _skew != before;
            // With a removal, what it removed is there again.
            if (lost > 0)
                client.ForgetAll();
        }

        _world.Trace(string.Create(CultureInfo.InvariantCulture, $"{_universe.Name}: the store fails over, without the latest {lost}, clock {_skew:c}"));
    }

    private DateTimeOffset Now() => _world.Clock.GetUtcNow() + _skew;

    private void SetClock(int by) => _skew = TimeSpan.FromSeconds((by * 7 % (2 * MaxSkewSeconds)) - MaxSkewSeconds);

    private async Task<RedisResult> RunAsync(ClientProcess owner, string script, RedisKey[] keys, RedisValue[] values)
    {
        var label = script == CallBudgetScripts.Remove ? "remove" : "script";
        await PassAsync(owner, GateKind.StoreCall, label, LostConnection);
        var result = _redis.Run(script, keys, values);
        Executed(owner, isRemoval: script == CallBudgetScripts.Remove);
        await PassAsync(owner, GateKind.StoreResult, label, LostConnection);
        return result;
    }

    private static RedisConnectionException LostConnection() =>
        new(ConnectionFailureType.SocketFailure, CommandFlags.None, "Lost.", null, CommandStatus.Unknown);

    // What a write removed, all of its user may call for again.
    private static void Executed(ClientProcess owner, bool isRemoval)
    {
        if (isRemoval)
            owner.Group.Excuse();
    }

    // Who gave up does not take back what is under way.
    private async Task PassAsync(ClientProcess owner, GateKind kind, string label, Func<Exception> failure)
    {
        await owner.LiveAsync();
        var fate = await _world.Gates.Add(kind, owner.Number, label).Passed;
        await owner.LiveAsync();
        if (fate is Fate.Lost or Fate.Refused)
            throw failure();
    }

    /// <summary>A connection of a client to PostgreSQL.</summary>
    private sealed class Line(StoreProcess server, ClientProcess owner) : IStatementServer
    {
        private static readonly string RemovalOf = new CallBudgetStatements("vtex_tracking").CountRemoval;

        public async Task<(int Changed, T? Row)> RunAsync<T>(
            NpgsqlBatchCommand[] statements, Func<DbDataReader, T>? read, CancellationToken cancellationToken)
            where T : class
        {
            var isRemoval = statements[0].CommandText == RemovalOf;
            var label = isRemoval ? "remove" : "batch";
            await server.PassAsync(owner, GateKind.StoreCall, label, Broken);
            var (changed, row) = server._postgreSql.Run(statements);
            Executed(owner, isRemoval);
            await server.PassAsync(owner, GateKind.StoreResult, label, Broken);
            return (changed, row is null ? null : read?.Invoke(SimulatedPostgreSql.ToReader(row)));
        }

        public bool IsWorthRepeating(NpgsqlException exception) => exception.IsTransient;

        public void Dispose()
        {
            // Nothing is open.
        }

        public ValueTask DisposeAsync() => default;

        private static NpgsqlException Broken() => new("Lost.", new IOException("Lost."));
    }

    /// <summary>Notes when a store failed: then nobody knows what it kept.</summary>
    private sealed class ObservedStore(ICallBudgetStore inner, ICallBudgetStoreClock clock, ClientProcess owner) : ICallBudgetStore, ICallBudgetStoreClock
    {
        public ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default) =>
            ObservedAsync(() => clock.GetUtcNowAsync(cancellationToken));

        public ValueTask<CallClaim> ClaimAsync(string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
            ObservedAsync(() => inner.ClaimAsync(key, now, lease, cancellationToken));

        public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
            await ObservedAsync(() => Done(inner.CompleteAsync(key, claim, answer, cancellationToken)));

        public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
            await ObservedAsync(() => Done(inner.AbandonAsync(key, claim, cancellationToken)));

        public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
            ObservedAsync(() => inner.FindAsync(key, cancellationToken));

        public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
            await ObservedAsync(() => Done(inner.RemoveAsync(keyPrefix, cancellationToken)));

        private static async ValueTask<bool> Done(ValueTask work)
        {
            await work;
            return true;
        }

        private async ValueTask<T> ObservedAsync<T>(Func<ValueTask<T>> work)
        {
            try
            {
                return await work();
            }
            catch (Exception)
            {
                owner.Group.NoteStoreFailure();
                throw;
            }
        }
    }
}
