namespace Vtex.Tracking.Paging;

/// <summary>Cuts a range of days into pieces that the API answers: the last day at most 30 after the first.</summary>
internal static class DayWindows
{
    /// <summary>The greatest number of days between the bounds of one call (documented).</summary>
    public const int MaxDaysApart = 30;

    /// <summary>The same filter for one piece after the other, in order of the days, without gap or overlap.</summary>
    /// <returns>The filter itself when its range is short enough, or open at one end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range ends before it begins.</exception>
    public static IEnumerable<DeliveryServiceFilter?> Of(DeliveryServiceFilter? filter)
    {
        if (filter is not { From: { } first, To: { } last } || DaysApart(filter) <= MaxDaysApart)
        {
            yield return filter;
            yield break;
        }

        while (true)
        {
            var end = last.DaysSince(first) <= MaxDaysApart ? last : first.AddDays(MaxDaysApart);
            yield return filter with { From = first, To = end };
            if (end == last)
                yield break;
            first = end.AddDays(1);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The range is longer than one call may ask for, or reversed.</exception>
    public static void ThrowIfTooLong(DeliveryServiceFilter? filter)
    {
        if (DaysApart(filter) is var days && days > MaxDaysApart)
        {
            throw new ArgumentOutOfRangeException(
                nameof(filter),
                FormattableString.Invariant(
                    $"A page covers days at most {MaxDaysApart} apart, not {days}. ")
                + "The methods that list everything go through ranges of any length.");
        }
    }

    /// <returns>How many days lie between the bounds; none when one of them is open.</returns>
    private static int DaysApart(DeliveryServiceFilter? filter)
    {
        if (filter is not { From: { } first, To: { } last })
            return 0;
        return last >= first
            ? last.DaysSince(first)
            : throw new ArgumentOutOfRangeException(nameof(filter), "The range of days ends before it begins.");
    }
}
