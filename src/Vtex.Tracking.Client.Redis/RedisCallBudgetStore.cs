using System.Globalization;
using StackExchange.Redis;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Redis;

/// <summary>Shares answers and the right to call on a Redis server (5 or later), among any number of processes.</summary>
/// <remarks>
/// The server may go away and come back, and a replica may take over: operations are repeated within
/// <see cref="RedisStoreOptions.Timeout"/> and fail after that. What the server loses, by eviction, a restart without
/// persistence or a replica that had not got it yet, is called for again. The server's clock is the store's own: processes
/// whose clocks differ from it by up to 15 minutes go by it. All about it is chosen by us.
/// </remarks>
public sealed class RedisCallBudgetStore : ICallBudgetStore, ICallBudgetStoreClock, IAsyncDisposable, IDisposable
{
    // Chosen: far longer than any answer that could still count.
    private static readonly TimeSpan RemovalsKept = TimeSpan.FromDays(400);

    /// <summary>Spans beyond it would lose digits in Lua.</summary>
    private static readonly TimeSpan MaxSpanLength = TimeSpan.FromDays(3650 * 2);

    private readonly StoreServer _server;
    private readonly StoredKeys _keys;

    /// <summary>Creates a store with a connection of its own.</summary>
    /// <param name="configuration">How StackExchange.Redis reaches the server. No message repeats it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">The configuration or an option is faulty.</exception>
    public RedisCallBudgetStore(string configuration, RedisStoreOptions? options = null)
        : this(settings => new StoreServer(configuration, settings), options)
    {
    }

    /// <summary>Creates a store over a connection of yours.</summary>
    /// <param name="connection">The connection. It stays yours: the store does not dispose it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RedisCallBudgetStore(IConnectionMultiplexer connection, RedisStoreOptions? options = null)
        : this(settings => new StoreServer(connection ?? throw new ArgumentNullException(nameof(connection)), settings), options)
    {
    }

    private RedisCallBudgetStore(Func<StoreSettings, StoreServer> server, RedisStoreOptions? options)
    {
        var settings = StoreSettings.Of(options ?? new RedisStoreOptions());
        _server = server(settings);
        _keys = new StoredKeys(settings.KeyPrefix);
    }

    /// <inheritdoc/>
    public async ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var id = Guid.NewGuid();
        var until = now.Plus(lease);
        var latest = Short(lease).Ticks * 2;
        var reply = await RunAsync(
            CallBudgetScripts.Claim,
            key,
            [Text(id), Ticks(now), Ticks(until), latest, Milliseconds(lease + lease)],
            cancellationToken,
            undo: () => GiveBackAsync(key, id)).ConfigureAwait(false);
        var answer = AnswerOf(reply);
        return (string?)reply[0] switch
        {
            "answered" => CallClaim.Answered(answer!),
            "busy" => CallClaim.Busy(Time(reply[1]), answer),
            _ => CallClaim.Granted(id, answer),
        };
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(answer);
        var kept = Short(answer.KeepUntil - answer.FetchedAt);
        await RunAsync(
            CallBudgetScripts.Complete,
            key,
            [
                Text(claim), answer.Content, Ticks(answer.FetchedAt), Short(answer.NextAllowedAt - answer.FetchedAt).Ticks,
                kept.Ticks, Milliseconds(kept),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await RunAsync(CallBudgetScripts.Abandon, key, [Text(claim)], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AnswerOf(await RunAsync(CallBudgetScripts.Find, key, [], cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The rights of those who are calling at this moment end too: what they bring is from before the write.
    /// </remarks>
    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keyPrefix);
        await _server.RunAsync(
            database => database.ScriptEvaluateAsync(
                CallBudgetScripts.Remove, [_keys.Removals], [keyPrefix, Milliseconds(RemovalsKept)]),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the present time of the server, UTC.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CallBudgetStoreException">The server cannot be reached.</exception>
    public async ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default)
    {
        var reply = (RedisResult[])(await _server.RunAsync(
            database => database.ExecuteAsync("TIME"), cancellationToken).ConfigureAwait(false))!;
        return DateTimeOffset.UnixEpoch.AddSeconds((long)reply[0]).AddTicks((long)reply[1] * TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Closes the connection that the store opened itself. Its operations fail from then on.</summary>
    public void Dispose() => _server.Dispose();

    /// <summary>Closes the connection that the store opened itself. Its operations fail from then on.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static StoredAnswer? AnswerOf(RedisResult[] reply)
    {
        if (reply.Length < 6)
            return null;
        var fetchedAt = Time(reply[3]);
        return new StoredAnswer(
            (byte[])reply[2]!, fetchedAt, fetchedAt.Plus(new TimeSpan((long)reply[4])), fetchedAt.Plus(new TimeSpan((long)reply[5])));
    }

    private static TimeSpan Short(TimeSpan span) =>
        span > MaxSpanLength ? MaxSpanLength : span < TimeSpan.Zero ? TimeSpan.Zero : span;

    private static long Milliseconds(TimeSpan span) => Math.Max((long)Short(span).TotalMilliseconds, 1);

    private static string Ticks(DateTimeOffset time) => time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(RedisResult ticks) => SaturatedTime.FromTicks(
        long.TryParse((string?)ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0);

    private static string Text(Guid claim) => claim.ToString("N", CultureInfo.InvariantCulture);

    private async Task<RedisResult[]> RunAsync(
        string script, string key, RedisValue[] values, CancellationToken cancellationToken, Func<Task>? undo = null)
    {
        var result = await _server.RunAsync(
            database => database.ScriptEvaluateAsync(script, [_keys.Call(key), _keys.Removals], [key, .. values]),
            cancellationToken,
            undo).ConfigureAwait(false);
        return result.Resp2Type == ResultType.Array ? (RedisResult[])result! : [];
    }

    /// <summary>A right that was given although its giving failed: nobody would know of it until the lease is over.</summary>
    private async Task GiveBackAsync(string key, Guid claim)
    {
        try
        {
            await AbandonAsync(key, claim, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CallBudgetStoreException)
        {
            // The lease ends it.
        }
    }
}
