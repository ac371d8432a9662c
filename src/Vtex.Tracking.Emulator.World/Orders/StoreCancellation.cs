namespace Vtex.Tracking.Emulator;

/// <summary>A cancellation that was asked for.</summary>
public sealed record StoreCancellation
{
    internal StoreCancellation()
    {
    }

    /// <summary>The id: 32 hexadecimal digits.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Why it was asked for; null when nobody said.</summary>
    public string? Reason { get; internal init; }

    /// <summary>Gets the time when it was asked for; UTC.</summary>
    public DateTimeOffset Requested { get; internal init; }

    /// <summary>Gets whether the customer asked for it.</summary>
    public bool ByUser { get; internal init; }

    /// <summary>Gets the time when the seller denied it; null when it did not. UTC.</summary>
    public DateTimeOffset? Denied { get; internal init; }

    /// <summary>Why the seller denied it; null when it did not, or nobody said.</summary>
    public string? DenyReason { get; internal init; }

    /// <summary>Gets the time when the order was cancelled by it; null when it was not. UTC.</summary>
    public DateTimeOffset? Cancelled { get; internal init; }
}
