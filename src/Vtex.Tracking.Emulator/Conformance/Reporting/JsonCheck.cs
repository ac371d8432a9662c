namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A check in the report as JSON.</summary>
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

    public required string? Came { get; init; }

    public required double Seconds { get; init; }

    public static JsonCheck Of(CheckResult result) => new()
    {
        Id = result.Id,
        Title = result.Title,
        Outcome = Wording.Of(result.Outcome),
        Found = result.Found,
        Expected = result.Expected,
        Why = result.Why,
        Source = Wording.Of(result.Source),
        Sent = result.Sent,
        Came = result.Came,
        Seconds = Math.Round(result.Duration.TotalSeconds, 3),
    };
}
