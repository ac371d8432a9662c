namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Times that tests start at, so that every run sees the same ones.</summary>
internal static class Moments
{
    /// <summary>A Saturday, 12:00:00.123 in Brasília.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 15, 0, 0, 123, TimeSpan.Zero);
}
