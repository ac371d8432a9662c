using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report as JSON.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="report">The report.</param>
    /// <param name="translate">Translates a sentence of the report; null for English. Names and outcomes stay as they are.</param>
    public static string Write(ConformanceReport report, Func<string, string>? translate = null)
    {
        translate ??= static text => text;
        var json = new JsonObject
        {
            ["app"] = report.Options.App,
            ["appVersion"] = report.Options.AppVersion,
            ["carrier"] = report.Options.Carrier.ToString(),
            ["account"] = report.Options.Account,
            ["workspace"] = report.Options.Workspace,
            ["runId"] = report.RunId,
            ["isConformant"] = report.IsConformant,
            ["passed"] = report.Count(CheckOutcome.Passed),
            ["failed"] = report.Count(CheckOutcome.Failed),
            ["warnings"] = report.Count(CheckOutcome.Warning),
            ["skipped"] = report.Count(CheckOutcome.Skipped),
            ["seconds"] = Math.Round(report.Duration.TotalSeconds, 3),
            ["checks"] = new JsonArray([.. report.Results.Select(result => Check(result, translate))]),
        };
        return json.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Check(CheckResult result, Func<string, string> translate) => new()
    {
        ["id"] = result.Id,
        ["title"] = translate(result.Title),
        ["outcome"] = ReportNames.Of(result.Outcome),
        ["found"] = translate(result.Found),
        ["expected"] = translate(result.Expected),
        ["why"] = translate(result.Why),
        ["source"] = ReportNames.Of(result.Certainty),
        ["sent"] = result.Sent,
        ["received"] = result.Received,
        ["seconds"] = Math.Round(result.Duration.TotalSeconds, 3),
    };
}
