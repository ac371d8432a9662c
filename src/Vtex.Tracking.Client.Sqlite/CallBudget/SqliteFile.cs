using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>Opens the file, and makes it and its one table if need be. Safe when several processes do so at once.</summary>
internal static class SqliteFile
{
    private const long Version = 1;

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
        using var version = connection.CreateCommand();
        version.Transaction = transaction;
        version.CommandText = "PRAGMA user_version";
        switch ((long)version.ExecuteScalar()!)
        {
            case 0:
                Run(connection, Schema);
                break;
            case > Version:
                throw new CallBudgetStoreException(
                    $"The call budget's file {connection.DataSource} was made by a later version of this package. "
                    + "Use that version, or another file.");
        }

        transaction.Commit();
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
