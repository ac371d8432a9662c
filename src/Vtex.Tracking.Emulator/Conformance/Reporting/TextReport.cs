using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report for people: at most 100 columns, and readable without colours.</summary>
internal static class TextReport
{
    private const int Columns = 100;
    private const int OutcomeColumns = 9;
    private const int IdColumns = 25;
    private const int LabelColumns = 12;
    private const int MaxExcerpt = 480;

    public static string Write(ConformanceReport report)
    {
        var options = report.Options;
        var text = new StringBuilder();
        Wrap(text, 0, $"Conformance of {options.App} {options.AppVersion} at {options.Carrier}");
        Wrap(text, 0, $"Account {options.Account}, workspace {options.Workspace}, run {report.RunId}");
        text.Append('\n');
        foreach (var result in report.Results)
            WriteRow(text, result);
        foreach (var result in report.Results.Where(result => result.Outcome == CheckOutcome.Failed))
            WriteDetails(text, result);
        foreach (var result in report.Results.Where(result => result.Outcome == CheckOutcome.Warning))
            WriteDetails(text, result);
        foreach (var skipped in report.Results.Where(result => result.Outcome == CheckOutcome.Skipped).GroupBy(result => result.Found, StringComparer.Ordinal))
            WriteSkipped(text, skipped.Key, skipped.Select(result => result.Id));
        text.Append('\n');
        Wrap(text, 0, Summary(report));
        return text.ToString();
    }

    private static string Summary(ConformanceReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Results.Count} checks in {report.Duration.TotalSeconds:0.0} s: {report.Count(CheckOutcome.Passed)} passed, " +
        $"{report.Count(CheckOutcome.Failed)} failed, {report.Count(CheckOutcome.Warning)} with a warning, " +
        $"{report.Count(CheckOutcome.Skipped)} skipped. The app {(report.IsConformant ? "conforms" : "does not conform")}.");

    private static string Outcome(CheckResult result) =>
        result.Outcome == CheckOutcome.Failed ? "FAILED" : ReportNames.Of(result.Outcome);

    private static void WriteRow(StringBuilder text, CheckResult result) => text
        .Append("  ").Append(Outcome(result).PadRight(OutcomeColumns))
        .Append(result.Id.PadRight(IdColumns)).Append(result.Title).Append('\n');

    private static void WriteDetails(StringBuilder text, CheckResult result)
    {
        text.Append('\n').Append(Outcome(result)).Append(' ').Append(result.Id).Append('\n');
        WriteLabelled(text, "found", result.Found);
        WriteLabelled(text, "expected", $"{result.Expected} ({ReportNames.Of(result.Certainty)})");
        WriteLabelled(text, "why", result.Why);
        WriteLabelled(text, "sent", Cut(result.Sent));
        WriteLabelled(text, "received", Cut(result.Received));
    }

    private static void WriteSkipped(StringBuilder text, string reason, IEnumerable<string> ids)
    {
        text.Append('\n');
        Wrap(text, 2, $"skipped {string.Join(", ", ids)}");
        WriteLabelled(text, "found", reason);
    }

    private static string? Cut(string? excerpt) => excerpt is { Length: > MaxExcerpt }
        ? excerpt[..(char.IsHighSurrogate(excerpt[MaxExcerpt - 1]) ? MaxExcerpt - 1 : MaxExcerpt)] + "…"
        : excerpt;

    private static void WriteLabelled(StringBuilder text, string label, string? value)
    {
        if (value is null)
            return;
        text.Append("  ").Append(label.PadRight(LabelColumns - 2));
        Wrap(text, LabelColumns, value);
    }

    /// <summary>Appends a text, wrapped between words where possible; all lines but the first are indented.</summary>
    private static void Wrap(StringBuilder text, int indent, string value)
    {
        var width = Columns - indent;
        while (value.Length > width)
        {
            // JSON has few blanks; lines that are half empty are harder to read than a word in two pieces.
            var blank = value.LastIndexOf(' ', width);
            var end = blank > width / 2 ? blank : char.IsHighSurrogate(value[width - 1]) ? width - 1 : width;
            text.Append(value.AsSpan(0, end)).Append('\n').Append(' ', indent);
            value = value[end..].TrimStart(' ');
        }

        text.Append(value).Append('\n');
    }
}

/// <summary>The names of outcomes and sources in all reports.</summary>
internal static class ReportNames
{
    public static string Of(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "passed",
        CheckOutcome.Warning => "warning",
        CheckOutcome.Failed => "failed",
        _ => "skipped",
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Documented => "documented",
        Certainty.OldDocumentation => "old documentation",
        _ => "chosen by us",
    };
}
