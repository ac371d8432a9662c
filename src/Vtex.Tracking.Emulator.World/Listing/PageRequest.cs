namespace Vtex.Tracking.Emulator.World;

/// <summary>Which page is asked for; pages count from 1.</summary>
internal readonly record struct PageRequest(int Page, int PageSize)
{
    public long Skip => (Page - 1L) * PageSize;
}
