using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>Opens the file, and makes it and its one table if need be. Safe when several processes do so at once.</summary>
internal static class SqliteFile
{
    private const long Version = 1;

    /// <summary>The column "voided" is of earlier releases, which may use the file at the same time.</summary>
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS calls (
          key TEXT NOT NULL PRIMARY KEY,
          content BLOB, fetched_at INTEGER, next_allowed_at INTEGER, keep_until INTEGER,
          claim TEXT, busy_until INTEGER,
          voided TEXT
        );
        CREATE INDEX IF NOT EXISTS calls_by_age ON calls (keep_until);
        PRAGMA user_version = 1;
        """;

    /// <summary>Added after the first release.</summary>
    private const string Generations =
        """
        ALTER TABLE calls ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE calls ADD COLUMN claim_generation INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE removals (prefix TEXT NOT NULL PRIMARY KEY, generation INTEGER NOT NULL, removed_at INTEGER NOT NULL);
        """;

    public static SqliteConnection Open(string path, SqliteStoreLimits limits)
    {
        Make(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = limits.LockTimeout,
            // One connection is kept open by the store; a pool would hold the file after the store is disposed.
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            if (limits.MaxPages is { } pages)
                Run(connection, $"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}");
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, "PRAGMA synchronous = NORMAL");
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        switch (Number(connection, transaction, "PRAGMA user_version"))
        {
            case 0:
                Run(connection, Schema);
                break;
            case > Version:
                throw new CallBudgetStoreException(
                    $"The call budget's file {connection.DataSource} was made by a later version of this package. "
                    + "Use that version, or another file.");
        }

        if (Number(connection, transaction, "SELECT count(*) FROM sqlite_master WHERE name = 'removals'") == 0)
            Run(connection, Generations);
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Make(string path)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
#if NET
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            // Personal data is in it; the files beside it get the same rights.
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker.
        }
#endif
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
