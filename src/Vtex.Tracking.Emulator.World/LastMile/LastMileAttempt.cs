namespace Vtex.Tracking.Emulator;

/// <summary>An attempt to deliver, as the recipient's page shows it. Times are UTC.</summary>
public sealed record LastMileAttempt
{
    /// <summary>Gets the status of the stop in the platform's words: Ativo, Realizado, Não Realizado or Cancelado.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the time when the driver set out; null before.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Gets the time when the driver came to the door; null before.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>Gets the time when the driver left the door; null before.</summary>
    public DateTimeOffset? Left { get; init; }

    /// <summary>Gets the reason for which it was not done; null when it was.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the driver's description or comment.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the name of the receiver.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>Gets the addresses of the photos, the signature last.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>Gets the recipient's rating, from 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>Gets the recipient's comment on the rating.</summary>
    public string? Comment { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(LastMileAttempt);
}
