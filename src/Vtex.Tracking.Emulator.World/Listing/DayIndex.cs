namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>Items by day, each with a label that may change. A page costs the same however many items there are.</summary>
internal sealed class DayIndex<T>(int labels)
{
    private readonly SortedList<DateOnly, LabelledList<T>> _days = [];

    public ListPosition<T> Add(DateOnly day, T item, int label)
    {
        if (!_days.TryGetValue(day, out var list))
            _days.Add(day, list = new LabelledList<T>(labels));
        return new ListPosition<T>(list, list.Add(item, label));
    }

    public Page<T> List(DayRange days, LabelSet wanted, PageRequest page)
    {
        var total = 0;
        var items = new List<T>();
        foreach (var list in Between(days))
        {
            var count = list.Count(wanted);
            var skip = page.Skip + items.Count - total;
            if (skip < count && items.Count < page.PageSize)
                list.CopyTo(items, wanted, (int)Math.Max(0, skip), page.PageSize - items.Count);
            total += count;
        }

        return new Page<T>(page, total, items);
    }

    private IEnumerable<LabelledList<T>> Between(DayRange days)
    {
        for (var i = IndexFrom(days.First); i < _days.Count && _days.Keys[i] <= days.Last; i++)
            yield return _days.Values[i];
    }

    // The place of the first day that is not before the one given, by halving.
    private int IndexFrom(DateOnly day)
    {
        var (low, high) = (0, _days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_days.Keys[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>Days from the first to the last, both included, in Brasília's calendar.</summary>
internal readonly record struct DayRange(DateOnly First, DateOnly Last);

/// <summary>One page of a list and how many items the whole list has.</summary>
internal sealed record Page<T>(PageRequest Request, int TotalCount, IReadOnlyList<T> Items)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> change) =>
        new(Request, TotalCount, [.. Items.Select(change)]);
}

/// <summary>A page of a list; pages count from 1.</summary>
internal readonly record struct PageRequest(int Page, int PageSize)
{
    public long Skip => (Page - 1L) * PageSize;
}
