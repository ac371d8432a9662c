namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2031, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
