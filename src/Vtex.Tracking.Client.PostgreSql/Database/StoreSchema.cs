using Npgsql;
using NpgsqlTypes;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>The tables of a store: made when they are missing, and brought up to date one version after the other.</summary>
internal static class StoreSchema
{
    /// <summary>
    /// The key of the advisory lock; with the schema's hash it is a pair that nobody else is likely to use.
    /// </summary>
    private const int LockClass = 0x56_54_58_31;

    /// <summary>The steps from each version to the next. Published ones never change. {0} is the schema.</summary>
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE {0}.answers (
            key bytea PRIMARY KEY,
            content bytea,
            fetched_at bigint,
            next_allowed_at bigint,
            keep_until bigint,
            claim uuid,
            claimed_until bigint,
            forget_at bigint NOT NULL
                GENERATED ALWAYS AS (COALESCE(GREATEST(next_allowed_at, keep_until, claimed_until), 0)) STORED
        );
        CREATE INDEX answers_forget_at ON {0}.answers (forget_at);
        CREATE TABLE {0}.tokens (key bytea PRIMARY KEY, value bytea NOT NULL, expires_at bigint NOT NULL);
        COMMENT ON TABLE {0}.answers IS
            'Answers, and rights to call. Times are UTC, in 100 ns since the year 1; keys are UTF-8: convert_from(key, ''UTF8'')';
        """,
        """
        ALTER TABLE {0}.answers ADD COLUMN generation bigint NOT NULL DEFAULT 0;
        ALTER TABLE {0}.answers ADD COLUMN claim_generation bigint NOT NULL DEFAULT 0;
        CREATE TABLE {0}.removals (prefix bytea PRIMARY KEY, generation bigint NOT NULL, removed_at bigint NOT NULL);
        COMMENT ON TABLE {0}.removals IS
            'How often the answers with a prefix were removed. Answers and rights of an older generation count no more';
        """,
    ];

    public static int CurrentVersion => Versions.Length;

    /// <exception cref="CallBudgetStoreException">The tables are missing, too old, or of a newer version.</exception>
    public static async Task PrepareAsync(
        NpgsqlConnection connection, StoreSettings settings, CancellationToken cancellationToken)
    {
        if (await ReadVersionAsync(connection, settings, cancellationToken).ConfigureAwait(false) == CurrentVersion)
            return;
        if (!settings.CreateSchema)
        {
            throw new CallBudgetStoreException(
                $"The schema \"{settings.Schema}\" is not of version {CurrentVersion}, and {nameof(settings.CreateSchema)} is off.");
        }

        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await LockAsync(connection, settings, cancellationToken).ConfigureAwait(false);
            // Another process may have been first while this one waited for the lock.
            var version = await ReadVersionAsync(connection, settings, cancellationToken).ConfigureAwait(false);
            if (version > CurrentVersion)
            {
                throw new CallBudgetStoreException(
                    $"The schema \"{settings.Schema}\" is of version {version}, but this package knows {CurrentVersion} at most.");
            }

            if (version < CurrentVersion)
                await UpgradeAsync(connection, settings, version, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Zero where there is nothing yet.</returns>
    private static async Task<int> ReadVersionAsync(
        NpgsqlConnection connection, StoreSettings settings, CancellationToken cancellationToken)
    {
        // Not to_regclass, which may answer from what the connection remembers of the time before it had the lock.
        var exists = await ScalarAsync(
            connection,
            $"SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = '{settings.Schema}' AND tablename = 'schema_version')",
            cancellationToken).ConfigureAwait(false);
        return exists is true
            ? (int)(await ScalarAsync(
                connection, $"SELECT version FROM {settings.Schema}.schema_version", cancellationToken).ConfigureAwait(false))!
            : 0;
    }

    /// <summary>Ends with the transaction, so it holds behind a pooler of transactions too.</summary>
    private static async Task LockAsync(
        NpgsqlConnection connection, StoreSettings settings, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1, hashtext($2))", connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = LockClass });
            command.Parameters.Add(new NpgsqlParameter { Value = settings.Schema, NpgsqlDbType = NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task UpgradeAsync(
        NpgsqlConnection connection, StoreSettings settings, int from, CancellationToken cancellationToken)
    {
        string[] first =
        [
            $"CREATE SCHEMA IF NOT EXISTS {settings.Schema}",
            $"CREATE TABLE {settings.Schema}.schema_version (version integer NOT NULL)",
            $"INSERT INTO {settings.Schema}.schema_version VALUES (0)",
        ];
        var steps = (from == 0 ? first : [])
            .Concat(Versions.Skip(from).Select(step => step.Replace("{0}", settings.Schema, StringComparison.Ordinal)))
            .Append($"UPDATE {settings.Schema}.schema_version SET version = {CurrentVersion}");
        var command = new NpgsqlCommand(string.Join(";\n", steps), connection);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<object?> ScalarAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
    }
}
