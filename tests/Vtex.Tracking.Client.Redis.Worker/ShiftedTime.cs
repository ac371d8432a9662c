namespace Vtex.Tracking.Client.Redis.Worker;

/// <summary>The real clock, ahead by as much as the test says; so windows of hours pass at once.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
