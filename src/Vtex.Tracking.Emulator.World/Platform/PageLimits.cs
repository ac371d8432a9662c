namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The limits of pages of the platform's lists.</summary>
internal static class PageLimits
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such page, or it is too large.</exception>
    public static void Check(int page, int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, PlatformServices.MaxPageSize);
    }
}
