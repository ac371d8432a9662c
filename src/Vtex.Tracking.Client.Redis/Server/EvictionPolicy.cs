using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Vtex.Tracking.Redis;

/// <summary>Warns of servers that may throw away rights and answers when memory is short.</summary>
internal static partial class EvictionPolicy
{
    private const string Safe = "noeviction";

    /// <summary>Does nothing where the server does not tell: some that are hosted do not.</summary>
    public static async Task CheckAsync(IDatabase database, ILogger log)
    {
        if (await ReadAsync(database).ConfigureAwait(false) is { } policy && policy != Safe)
            MayEvict(log, policy);
    }

    /// <returns>Null without a limit of memory, or when the server does not tell.</returns>
    private static async Task<string?> ReadAsync(IDatabase database)
    {
        try
        {
            // By a script: the library keeps the command itself for administrators, and the server does not.
            var reply = await database.ScriptEvaluateAsync("return redis.call('INFO', 'memory')").ConfigureAwait(false);
            var facts = ((string?)reply ?? "").Split('\n')
                .Select(line => line.Trim().Split(':', 2)).Where(line => line.Length == 2).ToList();
            return Fact("maxmemory") is null or "0" ? null : Fact("maxmemory_policy");

            string? Fact(string name) => facts.Find(fact => fact[0] == name)?[1];
        }
        catch (Exception)
        {
            // Whatever it is: the store's own work is done.
            return null;
        }
    }

    [LoggerMessage(140, LogLevel.Warning,
        "The Redis server of the store evicts keys when memory is short (maxmemory-policy {Policy}): rights and answers can "
        + "get lost, and calls be made twice in a window. Use noeviction.")]
    private static partial void MayEvict(ILogger logger, string policy);
}
