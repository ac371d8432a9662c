using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Redis;

/// <summary>
/// The store's scripts, each of them one atomic step. Doing any of them twice is doing it once.
/// </summary>
/// <remarks>
/// A call is a hash: its answer (c) with the time when it was fetched (f), the spans from there to the next call (n) and
/// to the end of its life (k), and the number of the last removal when its right was given (g); the right (r), its end (u)
/// and its number (q). Times are ticks of UTC as texts, for Lua's numbers would lose their last digits; spans are numbers.
/// Removals are a hash: for each prefix, as its length and hash, the number and time of its last removal; "lengths" lists
/// the lengths, "last" the last number. Whatever bears a lower number than a removal of its key counts no more.
/// </remarks>
internal static class CallBudgetScripts
{
    /// <summary>KEYS: call, removals. ARGV[1]: the call in plain, which is stored nowhere.</summary>
    private const string Shared =
        """
        local function minus(a, b)
          a, b = string.format('%019s', a):gsub(' ', '0'), string.format('%019s', b):gsub(' ', '0')
          return (tonumber(a:sub(1, 12)) - tonumber(b:sub(1, 12))) * 10000000 + (tonumber(a:sub(13)) - tonumber(b:sub(13)))
        end
        local time = redis.call('TIME')
        local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
        local removed, removedAt = 0, 0
        for length in (redis.call('HGET', KEYS[2], 'lengths') or ''):gmatch('%d+') do
          if #ARGV[1] >= tonumber(length) then
            local found = redis.call('HGET', KEYS[2], length .. ':' .. redis.sha1hex(ARGV[1]:sub(1, tonumber(length))))
            if found then
              local number, at = found:match('^(%d+) (%d+)$')
              removed, removedAt = math.max(removed, tonumber(number)), math.max(removedAt, tonumber(at))
            end
          end
        end
        local function text(number) return string.format('%.0f', number) end
        local call = {}
        local fields = redis.call('HMGET', KEYS[1], 'c', 'f', 'n', 'k', 'g', 'r', 'u', 'q')
        for i, name in ipairs({'c', 'f', 'n', 'k', 'g', 'r', 'u', 'q'}) do call[name] = fields[i] end
        if call.c and tonumber(call.g) < removed then call.c = false end
        if call.r and tonumber(call.q) < removed then call.r = false end

        """;

    /// <summary>
    /// ARGV: call, right, now, end of the lease, twice the lease in ticks, how long to keep it in milliseconds. Gives the
    /// outcome, the end of the right, and the answer, if any.
    /// </summary>
    public const string Claim = Shared +
        """
        local now = ARGV[3]
        if call.c and minus(call.f, now) > 0 then
          call.f = now
          redis.call('HSET', KEYS[1], 'f', now)
        end
        if call.c and minus(now, call.f) < tonumber(call.n) then
          return {'answered', '0', call.c, call.f, call.n, call.k}
        end
        local known = call.c and minus(now, call.f) < tonumber(call.k)
        local left = call.r and minus(call.u, now) or 0
        local outcome = 'granted'
        if call.r and call.r ~= ARGV[2] and left > 0 and left <= tonumber(ARGV[5]) then
          outcome = 'busy'
        else
          call.u = ARGV[4]
          redis.call('HSET', KEYS[1], 'r', ARGV[2], 'u', ARGV[4], 'q', text(removed))
          if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[6]) then redis.call('PEXPIRE', KEYS[1], ARGV[6]) end
        end
        if known then return {outcome, call.u, call.c, call.f, call.n, call.k} end
        return {outcome, call.u}
        """;

    /// <summary>
    /// ARGV: call, right, content, fetched, next after it, kept after it, how long to keep it in milliseconds.
    /// </summary>
    public static readonly string Complete = Shared +
        $"""
        local holds = call.r == ARGV[2]
        local recent = math.abs(micros - removedAt) < {StoreRules.RemovalMemory.Ticks / TimeSpan.TicksPerMicrosecond}
        if holds or not recent and (not call.c or minus(call.f, ARGV[4]) <= 0) then
          redis.call('HSET', KEYS[1], 'c', ARGV[3], 'f', ARGV[4], 'n', ARGV[5], 'k', ARGV[6], 'g', text(removed))
          if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[7]) then redis.call('PEXPIRE', KEYS[1], ARGV[7]) end
        end
        if holds then redis.call('HDEL', KEYS[1], 'r', 'u', 'q') end
        return 1
        """;

    /// <summary>ARGV: call, right.</summary>
    public const string Abandon =
        """
        if redis.call('HGET', KEYS[1], 'r') == ARGV[2] then redis.call('HDEL', KEYS[1], 'r', 'u', 'q') end
        return 1
        """;

    /// <summary>ARGV: call. Gives what counts of its answer.</summary>
    public const string Find = Shared +
        """
        if call.c then return {'found', '0', call.c, call.f, call.n, call.k} end
        return {'none', '0'}
        """;

    /// <summary>KEYS: removals. ARGV: prefix, how long to keep it in milliseconds.</summary>
    public const string Remove =
        """
        local time = redis.call('TIME')
        local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
        local number = math.max(micros, tonumber(redis.call('HGET', KEYS[1], 'last') or '0') + 1)
        local length = tostring(#ARGV[1])
        local lengths = redis.call('HGET', KEYS[1], 'lengths') or ''
        if not (' ' .. lengths .. ' '):find(' ' .. length .. ' ', 1, true) then lengths = lengths .. ' ' .. length end
        redis.call('HSET', KEYS[1], 'last', string.format('%.0f', number), 'lengths', lengths,
          length .. ':' .. redis.sha1hex(ARGV[1]), string.format('%.0f %.0f', number, micros))
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return 1
        """;
}
