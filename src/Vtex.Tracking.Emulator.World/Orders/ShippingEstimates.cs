using System.Globalization;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>Computes when orders are promised to arrive.</summary>
internal static class ShippingEstimates
{
    private const int MaxDays = 3_650;

    /// <summary>The latest promise of an order; null when there is none.</summary>
    public static DateTimeOffset? Latest(StoreOrder order) => order.Details.Deliveries.Select(delivery => Of(order, delivery)).Max();

    /// <summary>
    /// The promise for one item: the end of its window, else the estimate counted from the authorization, or from the placement
    /// while there is none. Days, hours and minutes (<c>7d</c>, <c>2h</c>, <c>30m</c>), or business days (<c>3bd</c>).
    /// </summary>
    public static DateTimeOffset? Of(StoreOrder order, StoreDelivery delivery)
    {
        if (delivery.WindowEnd is { } end)
            return end;
        if (delivery.ShippingEstimate is not { Length: > 1 } text)
            return null;
        var start = order.Authorized ?? order.Created;
        var unit = text.TrimStart("0123456789".ToCharArray());
        if (!int.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MaxDays)
            return null;
        return unit switch
        {
            "bd" => BusinessDays(start, count),
            "d" => Time.Calendar.TryAdd(start, TimeSpan.FromDays(count)),
            "h" => Time.Calendar.TryAdd(start, TimeSpan.FromHours(count)),
            "m" => Time.Calendar.TryAdd(start, TimeSpan.FromMinutes(count)),
            _ => null,
        };
    }

    private static DateTimeOffset? BusinessDays(DateTimeOffset start, int count)
    {
        var first = BrasiliaTime.DayOf(start);
        var day = first;
        for (; count > 0 && day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (IsBusinessDay(day.AddDays(1)))
                count--;
        }

        return Time.Calendar.TryAdd(start, TimeSpan.FromDays(day.DayNumber - first.DayNumber));
    }

    private static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !NationalHolidays.IsHoliday(day);
}
