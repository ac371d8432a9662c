using System.Net.Sockets;
using Npgsql;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>Says what went wrong in words that give away neither address nor user.</summary>
internal static class DatabaseFailure
{
    /// <returns>Null for what is no failure of the database.</returns>
    public static string? Describe(Exception exception) => exception switch
    {
        CallBudgetStoreException => null,
        PostgresException refused => $"PostgreSQL refused an operation of the store with SQLSTATE {refused.SqlState}.",
        OperationCanceledException or TimeoutException or NpgsqlException { InnerException: TimeoutException } =>
            "PostgreSQL did not answer the store in time.",
        NpgsqlException or SocketException or IOException => "The store cannot reach its PostgreSQL database.",
        ObjectDisposedException => "The store, or the data source that it uses, has been disposed.",
        _ => null,
    };
}
