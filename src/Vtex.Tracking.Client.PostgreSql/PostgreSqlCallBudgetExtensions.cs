using Npgsql;
using Vtex.Tracking.PostgreSql;

namespace Vtex.Tracking;

/// <summary>Lets a client share its answers, and the right to call, on PostgreSQL.</summary>
public static class PostgreSqlCallBudgetExtensions
{
    /// <summary>
    /// Keeps answers in a database, on connections of its own that live as long as the app. To close them sooner, make a
    /// <see cref="PostgreSqlCallBudgetStore"/>, set <see cref="CallBudgetOptions.Store"/> to it and dispose it.
    /// </summary>
    /// <param name="options">The options of the client's call budget.</param>
    /// <param name="connectionString">How Npgsql reaches the database. No message repeats it.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The connection string or an option is faulty.</exception>
    public static CallBudgetOptions UsePostgreSql(
        this CallBudgetOptions options, string connectionString, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Store = new PostgreSqlCallBudgetStore(connectionString, Configured(configure));
        return options;
    }

    /// <summary>Keeps answers in a database, on connections of yours.</summary>
    /// <param name="options">The options of the client's call budget.</param>
    /// <param name="source">Gives the connections. It stays yours.</param>
    /// <param name="configure">Sets where and how; the defaults without it.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static CallBudgetOptions UsePostgreSql(
        this CallBudgetOptions options, NpgsqlDataSource source, Action<PostgreSqlStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Store = new PostgreSqlCallBudgetStore(source, Configured(configure));
        return options;
    }

    internal static PostgreSqlStoreOptions Configured(Action<PostgreSqlStoreOptions>? configure)
    {
        var options = new PostgreSqlStoreOptions();
        configure?.Invoke(options);
        return options;
    }
}
