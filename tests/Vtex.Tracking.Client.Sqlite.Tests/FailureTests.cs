using Microsoft.Data.Sqlite;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>Verifies that whatever is wrong with the file is said plainly, and a store whose file is mended goes on.</summary>
public sealed class FailureTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_kept_can_still_be_read()
    {
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"), new SqliteStoreLimits { MaxPages = 20 });
        await store.CompleteAsync("small", Guid.NewGuid(), Answer(10), default);

        var exception = await Assert.ThrowsAsync<CallBudgetStoreException>(
            () => store.CompleteAsync("large", Guid.NewGuid(), Answer(200_000), default).AsTask());

        Assert.Contains("the disk is full", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(await store.FindAsync("small", default));
    }

    [Fact]
    public async Task A_damaged_file_says_how_to_go_on_and_after_that_it_does()
    {
        await File.WriteAllTextAsync(_folder.File("budget.db"), new string('x', 10_000));
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"));

        var exception = await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));

        Assert.Contains("delete it", exception.Message, StringComparison.Ordinal);
        File.Delete(_folder.File("budget.db"));
        Assert.Equal(CallClaimOutcome.Granted, (await ClaimAsync(store)).Outcome);
    }

    [Fact]
    public async Task A_file_that_is_damaged_inside_is_told_too()
    {
        using (var store = new SqliteCallBudgetStore(_folder.File("budget.db")))
        {
            for (var number = 0; number < 50; number++)
                await store.CompleteAsync($"call {number}", Guid.NewGuid(), Answer(2_000), default);
        }

        await using (var file = File.OpenWrite(_folder.File("budget.db")))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xEE, (int)file.Length - 4096).ToArray());
        }

        using var damaged = new SqliteCallBudgetStore(_folder.File("budget.db"));

        await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(damaged));
    }

    [Fact]
    public async Task Another_programs_file_is_left_alone()
    {
        await RunAsync("CREATE TABLE calls (key TEXT, content TEXT); PRAGMA user_version = 1");
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"));

        await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));
    }

    [Fact]
    public async Task The_file_of_a_later_version_is_left_alone()
    {
        await RunAsync("PRAGMA user_version = 2");
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"));

        var exception = await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));

        Assert.Contains("later version", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_the_first_release_is_brought_up_to_date_and_keeps_its_answers()
    {
        await RunAsync("""
            CREATE TABLE calls (
              key TEXT NOT NULL PRIMARY KEY,
              content BLOB, fetched_at INTEGER, next_allowed_at INTEGER, keep_until INTEGER,
              claim TEXT, busy_until INTEGER,
              voided TEXT
            );
            CREATE INDEX calls_by_age ON calls (keep_until);
            INSERT INTO calls (key, content, fetched_at, next_allowed_at, keep_until) VALUES ('k', x'01', 1, 2, 3);
            PRAGMA user_version = 1;
            """);
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"));

        Assert.NotNull(await store.FindAsync("k", default));
        await store.RemoveAsync("k", default);
        Assert.Null(await store.FindAsync("k", default));
        Assert.Equal(CallClaimOutcome.Granted, (await ClaimAsync(store)).Outcome);
    }

    [Fact]
    public async Task A_file_that_another_holds_is_told_after_the_time_allowed()
    {
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"), new SqliteStoreLimits { LockTimeout = 1 });
        await ClaimAsync(store);
        await using var connection = new SqliteConnection($"Data Source={_folder.File("budget.db")};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);

        var exception = await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));

        Assert.Contains("locked", exception.Message, StringComparison.Ordinal);
        await transaction.RollbackAsync();
        Assert.Equal(CallClaimOutcome.Busy, (await ClaimAsync(store)).Outcome);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_and_a_closed_store_are_told()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");
        using var store = new SqliteCallBudgetStore(_folder.File("file/budget.db"));
        await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));

        store.Dispose();
        await Assert.ThrowsAsync<CallBudgetStoreException>(() => ClaimAsync(store));
    }

    [Fact]
    public async Task The_file_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"));
        await ClaimAsync(store);

        foreach (var name in (string[])["budget.db", "budget.db-wal", "budget.db-shm"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File(name)));
    }

    [Fact]
    public void An_empty_path_is_told_at_once()
    {
        Assert.Throws<ArgumentException>(() => new CallBudgetOptions().UseSqlite(" "));
        Assert.Throws<ArgumentNullException>(() => SqliteCallBudgetExtensions.UseSqlite(null!, "x"));
    }

    private static Task<CallClaim> ClaimAsync(SqliteCallBudgetStore store) =>
        store.ClaimAsync("call", Now, TimeSpan.FromMinutes(2), default).AsTask();

    private static StoredAnswer Answer(int size) =>
        new(new byte[size], Now, Now + TimeSpan.FromHours(6), Now + TimeSpan.FromHours(30));

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("budget.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
