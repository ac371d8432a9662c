namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What a check is about.</summary>
internal sealed record CheckText
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Why { get; init; }

    public required string Expected { get; init; }

    public required CheckSource Source { get; init; }
}
