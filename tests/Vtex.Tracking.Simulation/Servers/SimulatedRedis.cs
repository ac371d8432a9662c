using System.Globalization;
using System.Text;
using StackExchange.Redis;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Simulation.Servers;

/// <summary>
/// What a Redis server does with the scripts of the store of answers: one after the other, by the server's clock. The tests
/// of the store hold it against a real server.
/// </summary>
internal sealed class SimulatedRedis(Func<DateTimeOffset> clock)
{
    private static readonly TimeSpan RemovalMemory = TimeSpan.FromHours(25);

    private readonly List<Snapshot> _past = [];
    private readonly Lock _gate = new();
    private Snapshot _now = new(new Dictionary<string, Call>(StringComparer.Ordinal), [], 0);

    private long Micros => (clock() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>Runs a script, or the command TIME.</summary>
    public RedisResult Run(string script, RedisKey[] keys, RedisValue[] values)
    {
        lock (_gate)
            return RunAlone(script, keys, values);
    }

    /// <summary>Forgets the latest changes, as a replica that takes over and had not got them.</summary>
    public void Forget(int scripts)
    {
        if (scripts == 0 || _past.Count == 0)
            return;
        _now = _past[Math.Max(0, _past.Count - scripts)];
        _past.Clear();
    }

    private RedisResult RunAlone(string script, RedisKey[] keys, RedisValue[] values)
    {
        _past.Add(_now.Copy());
        if (_past.Count > 8)
            _past.RemoveAt(0);
        if (script == "TIME")
            return RedisResult.Create([Micros / 1_000_000, Micros % 1_000_000]);
        if (script == CallBudgetScripts.Remove)
            return Remove(Text(values[0]));
        if (script == CallBudgetScripts.Abandon)
            return Abandon(keys[0].ToString(), values[1].ToString());
        // All that a server without a limit of memory says of it.
        return script.Contains("INFO", StringComparison.Ordinal)
            ? RedisResult.Create((RedisValue)"maxmemory:0\r\n")
            : RunShared(script, keys[0].ToString(), values);
    }

    private RedisResult RunShared(string script, string key, RedisValue[] values)
    {
        var plain = Text(values[0]);
        var fitting = _now.Removals.Where(removal => plain.StartsWith(removal.Key, StringComparison.Ordinal)).Select(removal => removal.Value).ToList();
        var (removed, removedAt) = (fitting.Select(removal => removal.Number).DefaultIfEmpty(0).Max(), fitting.Select(removal => removal.At).DefaultIfEmpty(0).Max());
        var stored = _now.Calls.GetValueOrDefault(key) is { } found && !(found.Expires <= Micros) ? found : new Call();
        // What is from before a removal counts no more, but stays in its fields.
        var (hasAnswer, hasRight) = (stored.Content is not null && stored.G >= removed, stored.Right is not null && stored.Q >= removed);
        if (script == CallBudgetScripts.Claim)
            return Claim(key, stored, hasAnswer, hasRight, removed, values);
        if (script == CallBudgetScripts.Complete)
            return Complete(key, stored, hasAnswer, hasRight, removed, removedAt, values);
        return hasAnswer ? RedisResult.Create(["found", "0", .. Answer(stored)]) : RedisResult.Create(["none", "0"]);
    }

    private RedisResult Claim(string key, Call stored, bool hasAnswer, bool hasRight, long removed, RedisValue[] values)
    {
        var now = values[2].ToString();
        if (hasAnswer && Minus(stored.F, now) > 0)
            _now.Calls[key] = stored = stored with { F = now };
        if (hasAnswer && Minus(now, stored.F) < (double)stored.N)
            return RedisResult.Create(["answered", "0", .. Answer(stored)]);
        var isKnown = hasAnswer && Minus(now, stored.F) < (double)stored.K;
        var left = hasRight ? Minus(stored.Until, now) : 0;
        var isBusy = hasRight && stored.Right != values[1].ToString() && left > 0 && left <= (double)values[4];
        if (!isBusy)
        {
            stored = stored with { Right = values[1].ToString(), Until = values[3].ToString(), Q = removed };
            _now.Calls[key] = stored = Lasting(stored, (long)values[5]);
        }

        return RedisResult.Create([isBusy ? "busy" : "granted", stored.Until, .. isKnown ? Answer(stored) : []]);
    }

    private RedisResult Complete(string key, Call stored, bool hasAnswer, bool hasRight, long removed, long removedAt, RedisValue[] values)
    {
        var holds = hasRight && stored.Right == values[1].ToString();
        var isRecent = Math.Abs(Micros - removedAt) < RemovalMemory.Ticks / TimeSpan.TicksPerMicrosecond;
        if (holds || (!isRecent && (!hasAnswer || Minus(stored.F, values[3].ToString()) <= 0)))
        {
            stored = stored with { Content = (byte[])values[2]!, F = values[3].ToString(), N = (long)values[4], K = (long)values[5], G = removed };
            _now.Calls[key] = stored = Lasting(stored, (long)values[6]);
        }

        if (holds)
            _now.Calls[key] = stored with { Right = null };
        return RedisResult.Create((RedisValue)1);
    }

    private RedisResult Abandon(string key, string right)
    {
        if (_now.Calls.GetValueOrDefault(key) is { } call && call.Right == right)
            _now.Calls[key] = call with { Right = null };
        return RedisResult.Create((RedisValue)1);
    }

    private RedisResult Remove(string prefix)
    {
        var number = Math.Max(Micros, _now.Last + 1);
        _now = _now with { Last = number };
        _now.Removals[prefix] = (number, Micros);
        return RedisResult.Create((RedisValue)1);
    }

    private Call Lasting(Call call, long milliseconds) =>
        call.Expires is { } end && end - Micros >= milliseconds * 1000 ? call : call with { Expires = Micros + (milliseconds * 1000) };

    private static RedisValue[] Answer(Call call) => [call.Content, call.F, call.N, call.K];

    // Bytes as characters, as Lua compares them.
    private static string Text(RedisValue value) => Encoding.Latin1.GetString((byte[])value!);

    // With Lua's numbers, which have 53 bits: seconds and what is left of them, each by itself.
    private static double Minus(string one, string other) =>
        ((double.Parse(one[..12], CultureInfo.InvariantCulture) - double.Parse(other[..12], CultureInfo.InvariantCulture)) * 10_000_000)
        + (double.Parse(one[12..], CultureInfo.InvariantCulture) - double.Parse(other[12..], CultureInfo.InvariantCulture));

    private sealed record Call(
        byte[]? Content = null, string F = "", long N = 0, long K = 0, long G = 0, string? Right = null, string Until = "", long Q = 0, long? Expires = null);

    private sealed record Snapshot(Dictionary<string, Call> Calls, Dictionary<string, (long Number, long At)> Removals, long Last)
    {
        public Snapshot Copy() => this with { Calls = new(Calls, StringComparer.Ordinal), Removals = new(Removals, StringComparer.Ordinal) };
    }
}
