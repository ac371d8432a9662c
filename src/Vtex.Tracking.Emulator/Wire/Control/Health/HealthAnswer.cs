namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The answer of the health check; the time is UTC.</summary>
internal sealed record HealthAnswer(string Status, string Version, DateTimeOffset Time);
