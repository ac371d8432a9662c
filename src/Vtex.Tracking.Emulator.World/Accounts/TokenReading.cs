namespace Vtex.Tracking.Emulator.World;

/// <summary>What a genuine token says.</summary>
internal sealed record TokenReading(string Username, DateTimeOffset Expiration);
