namespace Vtex.Tracking.Emulator.Wire;

/// <summary>An answer that teaches, in the form of RFC 9457: what was wrong, where, and what would be right.</summary>
internal sealed record Problem
{
    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    public IReadOnlyList<Fault>? Errors { get; init; }
}
