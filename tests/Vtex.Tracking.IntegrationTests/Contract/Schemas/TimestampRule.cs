using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// The format <c>date-time</c> as this API uses it. In answers the offset may be missing: the real system writes Brasília
/// time so, and the contract says it. In requests the time must not be left to guessing, but a plain date is a documented
/// form.
/// </summary>
internal static partial class TimestampRule
{
    public static string? Fault(string text, Direction direction)
    {
        var match = Shape().Match(text);
        if (!match.Success || !IsInCalendar(text))
            return "is no date-time";

        var (hasTime, hasOffset) = (match.Groups["time"].Success, match.Groups["offset"].Success);
        return direction switch
        {
            Direction.Request when hasTime && !hasOffset => "must carry an offset",
            Direction.Response when !hasTime => "must carry a time",
            _ => null,
        };
    }

    private static bool IsInCalendar(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(?<time>T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Shape();
}
