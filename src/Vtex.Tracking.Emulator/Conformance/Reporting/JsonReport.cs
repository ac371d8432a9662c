using System.Text.Json;

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
