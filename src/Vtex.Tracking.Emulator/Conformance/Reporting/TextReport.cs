using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report for people: at most 100 columns, and readable without colours.</summary>
internal sealed class TextReport(Func<string, string> translate)
{
    private const int Columns = 100;
    private const int OutcomeColumns = 9;
    private const int IdColumns = 25;
    private const int LabelColumns = 12;
    private const int MaxExcerpt = 480;

    private readonly StringBuilder _text = new();

    /// <param name="report">The report.</param>
    /// <param name="translate">Translates a sentence of the report; null for English.</param>
    public static string Write(ConformanceReport report, Func<string, string>? translate = null) =>
        new TextReport(translate ?? (static text => text)).Write(report);

    private string Write(ConformanceReport report)
    {
        var options = report.Options;
        Wrap(0, translate($"Conformance of {options.App} {options.AppVersion} at {options.Carrier}"));
        Wrap(0, translate($"Account {options.Account}, workspace {options.Workspace}, run {report.RunId}"));
        _text.Append('\n');
        foreach (var result in report.Results)
            WriteRow(result);
        foreach (var result in report.Results.Where(result => result.Outcome == CheckOutcome.Failed))
            WriteDetails(result);
        foreach (var result in report.Results.Where(result => result.Outcome == CheckOutcome.Warning))
            WriteDetails(result);
        foreach (var skipped in report.Results.Where(result => result.Outcome == CheckOutcome.Skipped).GroupBy(result => result.Found, StringComparer.Ordinal))
            WriteSkipped(skipped.Key, skipped.Select(result => result.Id));
        _text.Append('\n');
        Wrap(0, translate(Summary(report)));
        return _text.ToString();
    }

    private static string Summary(ConformanceReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Results.Count} checks in {report.Duration.TotalSeconds:0.0} s: {report.Count(CheckOutcome.Passed)} passed, " +
        $"{report.Count(CheckOutcome.Failed)} failed, {report.Count(CheckOutcome.Warning)} with a warning, " +
        $"{report.Count(CheckOutcome.Skipped)} skipped. The app {(report.IsConformant ? "conforms" : "does not conform")}.");

    private string Outcome(CheckResult result) =>
        translate(result.Outcome == CheckOutcome.Failed ? "FAILED" : ReportNames.Of(result.Outcome));

    private void WriteRow(CheckResult result) => _text
        .Append("  ").Append(Outcome(result).PadRight(OutcomeColumns))
        .Append(result.Id.PadRight(IdColumns)).Append(translate(result.Title)).Append('\n');

    private void WriteDetails(CheckResult result)
    {
        _text.Append('\n').Append(Outcome(result)).Append(' ').Append(result.Id).Append('\n');
        WriteLabelled("found", translate(result.Found));
        WriteLabelled("expected", $"{translate(result.Expected)} ({translate(ReportNames.Of(result.Certainty))})");
        WriteLabelled("why", translate(result.Why));
        WriteLabelled("sent", Cut(result.Sent));
        WriteLabelled("received", Cut(result.Received is { } received ? TranslateHead(received) : null));
    }

    private void WriteSkipped(string reason, IEnumerable<string> ids)
    {
        _text.Append('\n');
        Wrap(2, translate($"skipped {string.Join(", ", ids)}"));
        WriteLabelled("found", translate(reason));
    }

    // What was received begins with our words; the rest are the app's.
    private string TranslateHead(string received)
    {
        var end = received.IndexOf(" (", StringComparison.Ordinal);
        return end < 0 ? translate(received) : translate(received[..end]) + received[end..];
    }

    private static string? Cut(string? excerpt) => excerpt is { Length: > MaxExcerpt }
        ? excerpt[..(char.IsHighSurrogate(excerpt[MaxExcerpt - 1]) ? MaxExcerpt - 1 : MaxExcerpt)] + "…"
        : excerpt;

    private void WriteLabelled(string label, string? value)
    {
        if (value is null)
            return;
        _text.Append("  ").Append(translate(label).PadRight(LabelColumns - 2));
        Wrap(LabelColumns, value);
    }

    /// <summary>Appends a text, wrapped between words where possible; all lines but the first are indented.</summary>
    private void Wrap(int indent, string value)
    {
        var width = Columns - indent;
        while (value.Length > width)
        {
            // JSON has few blanks; lines that are half empty are harder to read than a word in two pieces.
            var blank = value.LastIndexOf(' ', width);
            var end = blank > width / 2 ? blank : char.IsHighSurrogate(value[width - 1]) ? width - 1 : width;
            _text.Append(value.AsSpan(0, end)).Append('\n').Append(' ', indent);
            value = value[end..].TrimStart(' ');
        }

        _text.Append(value).Append('\n');
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
