using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The report as JSON.</summary>
internal sealed record JsonReport
{
    public required string App { get; init; }

    public required string AppVersion { get; init; }

    public required string Carrier { get; init; }

    public required string Account { get; init; }

    public required string Workspace { get; init; }

    public required string RunId { get; init; }

    public required bool IsConformant { get; init; }

    public required int Passed { get; init; }

    public required int Failed { get; init; }

    public required int Warnings { get; init; }

    public required int Skipped { get; init; }

    public required double Seconds { get; init; }

    public required IReadOnlyList<JsonCheck> Checks { get; init; }

    public static string Write(ConformanceReport report) =>
        JsonSerializer.Serialize(Of(report), ReportJsonContext.Readable.JsonReport) + "\n";

    private static JsonReport Of(ConformanceReport report) => new()
    {
        App = report.Options.App,
        AppVersion = report.Options.AppVersion,
        Carrier = report.Options.Carrier.ToString(),
        Account = report.Options.Account,
        Workspace = report.Options.Workspace,
        RunId = report.RunId,
        IsConformant = report.IsConformant,
        Passed = report.Count(CheckOutcome.Passed),
        Failed = report.Count(CheckOutcome.Failed),
        Warnings = report.Count(CheckOutcome.Warning),
        Skipped = report.Count(CheckOutcome.Skipped),
        Seconds = Math.Round(report.Duration.TotalSeconds, 3),
        Checks = [.. report.Results.Select(JsonCheck.Of)],
    };
}

/// <summary>A check as JSON.</summary>
internal sealed record JsonCheck
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Outcome { get; init; }

    public required string Found { get; init; }

    public required string Expected { get; init; }

    public required string Why { get; init; }

    public required string Source { get; init; }

    public required string? Sent { get; init; }

    public required string? Received { get; init; }

    public required double Seconds { get; init; }

    public static JsonCheck Of(CheckResult result) => new()
    {
        Id = result.Id,
        Title = result.Title,
        Outcome = ReportNames.Of(result.Outcome),
        Found = result.Found,
        Expected = result.Expected,
        Why = result.Why,
        Source = ReportNames.Of(result.Source),
        Sent = result.Sent,
        Received = result.Received,
        Seconds = Math.Round(result.Duration.TotalSeconds, 3),
    };
}

/// <summary>The serialization of a report.</summary>
[JsonSerializable(typeof(JsonReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext
{
    public static ReportJsonContext Readable => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // Accents stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
