using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Answers to keep, and the times that tests go by.</summary>
internal static class Answers
{
    /// <summary>With a last digit, which the database's own times would lose.</summary>
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero).AddTicks(7);

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    public static readonly TimeSpan Life = TimeSpan.FromDays(2);

    public static StoredAnswer At(DateTimeOffset time, string content = "{}") =>
        new(Encoding.UTF8.GetBytes(content), time, time + Window, time + Life);

    public static string? Text(StoredAnswer? answer) => answer is null ? null : Encoding.UTF8.GetString(answer.Content.Span);
}
