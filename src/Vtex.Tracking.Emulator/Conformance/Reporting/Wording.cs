using System.Globalization;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The words of a report that machines read too.</summary>
internal static class Wording
{
    public static string Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "passed",
        CheckOutcome.Warning => "warning",
        CheckOutcome.Failed => "failed",
        _ => "skipped",
    };

    public static string Of(CheckSource source) => source switch
    {
        CheckSource.Documented => "documented",
        CheckSource.OldDocumentation => "old documentation",
        _ => "chosen by us",
    };

    public static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
