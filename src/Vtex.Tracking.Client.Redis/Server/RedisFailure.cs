using StackExchange.Redis;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Redis;

/// <summary>Says what went wrong in words that give away neither address nor user.</summary>
internal static class RedisFailure
{
    /// <returns>Null for what is no failure of the server.</returns>
    public static string? Describe(Exception exception) => exception switch
    {
        CallBudgetStoreException => null,
        RedisServerException refused => $"Redis refused an operation of the store with {Code(refused)}.",
        OperationCanceledException or TimeoutException => "Redis did not answer the store in time.",
        RedisException or RedisCommandException => "The store cannot reach its Redis server.",
        ObjectDisposedException => "The store, or the connection that it uses, has been disposed.",
        _ => null,
    };

    /// <summary>Returns whether another attempt may find a connection, or the server that took over from one.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        // The latter where the only server that it knows is a replica.
        RedisConnectionException or RedisCommandException => true,
        RedisServerException refused => Code(refused) is "READONLY" or "LOADING" or "MASTERDOWN" or "CLUSTERDOWN" or "TRYAGAIN",
        _ => false,
    };

    /// <summary>The first word of an error is its code; what follows may be anything.</summary>
    private static string Code(RedisServerException exception)
    {
        var code = exception.Message.Split(' ')[0].TrimStart('-');
        return code.Length is > 0 and <= 20 && code.All(char.IsAsciiLetterUpper) ? code : "an error";
    }
}
