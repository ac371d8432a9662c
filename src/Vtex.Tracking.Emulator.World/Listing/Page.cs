namespace Vtex.Tracking.Emulator.World;

/// <summary>One page of a list and how many items the whole list has.</summary>
internal sealed record Page<T>(PageRequest Request, int TotalCount, IReadOnlyList<T> Items)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> change) =>
        new(Request, TotalCount, [.. Items.Select(change)]);
}
