using System.Data.Common;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>The valid part of a call's row.</summary>
internal sealed record AnswerRow(StoredAnswer? Answer, Guid? Claim, DateTimeOffset? ClaimedUntil)
{
    public static AnswerRow Read(DbDataReader reader) => new(
        reader.IsDBNull(0)
            ? null
            : new StoredAnswer(reader.GetFieldValue<byte[]>(0), Time(reader, 1), Time(reader, 2), Time(reader, 3)),
        reader.IsDBNull(4) ? null : reader.GetGuid(4),
        reader.IsDBNull(5) ? null : Time(reader, 5));

    private static DateTimeOffset Time(DbDataReader reader, int column) => SaturatedTime.FromTicks(reader.GetInt64(column));
}
