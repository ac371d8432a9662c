using Npgsql;
using NpgsqlTypes;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Statements and their values, each with its type. Times go as ticks: the database's own would lose the last digit.
/// </summary>
internal static class Sql
{
    public static NpgsqlBatchCommand Statement(string text) => new(text);

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, byte[] value) =>
        command.With(new NpgsqlParameter<byte[]> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, ReadOnlyMemory<byte> value) =>
        command.With(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, Guid value) =>
        command.With(new NpgsqlParameter<Guid> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Uuid });

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, int value) =>
        command.With(new NpgsqlParameter<int> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Integer });

    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, DateTimeOffset value) =>
        command.With(new NpgsqlParameter<long> { TypedValue = value.UtcTicks, NpgsqlDbType = NpgsqlDbType.Bigint });

    private static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, NpgsqlParameter parameter)
    {
        command.Parameters.Add(parameter);
        return command;
    }
}
