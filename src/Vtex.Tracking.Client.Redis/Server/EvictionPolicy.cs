using System.Net;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Vtex.Tracking.Redis;

/// <summary>Warns of servers that may throw away rights and answers when memory is short.</summary>
internal static partial class EvictionPolicy
{
    private const string Safe = "noeviction";

    /// <summary>Does nothing where the server does not tell: some that are hosted do not.</summary>
    public static async Task CheckAsync(IConnectionMultiplexer connection, ILogger log)
    {
        foreach (var endpoint in connection.GetEndPoints())
        {
            if (await ReadAsync(connection, endpoint).ConfigureAwait(false) is { } policy && policy != Safe)
                MayEvict(log, policy);
        }
    }

    /// <returns>Null without a limit of memory, or when the server does not tell.</returns>
    private static async Task<string?> ReadAsync(IConnectionMultiplexer connection, EndPoint endpoint)
    {
        try
        {
            // As a plain command: the library's own method is for administrators, and the server's is not.
            var text = (string?)await connection.GetServer(endpoint).ExecuteAsync("INFO", "memory").ConfigureAwait(false) ?? "";
            var facts = text.Split('\n').Select(line => line.Trim().Split(':', 2)).Where(line => line.Length == 2).ToList();
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
