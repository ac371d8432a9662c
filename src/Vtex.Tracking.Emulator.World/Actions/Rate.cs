namespace Vtex.Tracking.Emulator.World;

/// <summary>Recipient: rates a delivery. A later rating replaces an earlier one.</summary>
/// <param name="Rating">From 1 to 5.</param>
/// <param name="Comment">The recipient's words, if any.</param>
public sealed record Rate(int Rating, string? Comment = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Rate;
}
