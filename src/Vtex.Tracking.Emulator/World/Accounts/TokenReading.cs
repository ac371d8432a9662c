namespace Vtex.Tracking.Emulator.World;

/// <summary>What a token says: its user, and whether its time is over.</summary>
internal readonly record struct TokenReading(string? Username, bool Expired)
{
    public static TokenReading Unknown => default;
}
