using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>Says what is wrong with the file, and how to go on.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <returns>Null for failures that are not the file's.</returns>
    public static string? Explains(Exception exception, string path) => exception switch
    {
        SqliteException sqlite => $"The call budget's file {path} {Explanation(sqlite.SqliteErrorCode)}",
        CallBudgetStoreException known => known.Message,
        IOException or UnauthorizedAccessException => $"The call budget's file {path} or its folder cannot be made.",
        ObjectDisposedException => $"The call budget's file {path} was closed: its store was disposed.",
        // Text in a column of numbers, and the like: somebody else's file.
        InvalidCastException or InvalidOperationException or FormatException or ArgumentException or OverflowException =>
            $"The call budget's file {path} {Explanation(Corrupt)}",
        _ => null,
    };

    private static string Explanation(int code) => code switch
    {
        Busy or Locked => "is locked by another process.",
        ReadOnly => "cannot be written to.",
        Full => "cannot grow: the disk is full.",
        CannotOpen => "cannot be opened.",
        Corrupt or NotADatabase =>
            "is damaged, or no file of ours. Stop the processes that use it and delete it together with its -wal and "
            + "-shm files; it is made anew, and answers are fetched again.",
        _ => $"failed (SQLite error {code}).",
    };
}
