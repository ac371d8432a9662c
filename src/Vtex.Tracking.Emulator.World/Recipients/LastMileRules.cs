using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Recipients;

/// <summary>The rules for a recipient on the page, beyond the table of moves. Chosen by us, but for the holidays.</summary>
internal static class LastMileRules
{
    /// <summary>The number of days, from today on, that can be chosen.</summary>
    public const int DaysAhead = 30;

    private const int MaxText = 500;

    public static bool CanReschedule(DeliveryService service) => service.Status is ServiceStatus.Active or ServiceStatus.NotDelivered;

    public static bool CanCancel(DeliveryService service) => service.Status == ServiceStatus.Active;

    public static bool CanRate(DeliveryService service) => service is { Status: ServiceStatus.Delivered, CurrentStop: { Rating: null } };

    /// <summary>The days that can be chosen: no Sunday, and no holiday of who delivers.</summary>
    public static IEnumerable<DateOnly> Days(WorldState state, DeliveryService service, DateOnly today) => Enumerable.Range(0, DaysAhead + 1)
        .Where(days => days <= DateOnly.MaxValue.DayNumber - today.DayNumber)
        .Select(today.AddDays)
        .Where(day => day.DayOfWeek != DayOfWeek.Sunday && !state.IsHoliday(day, state.CarrierOf(service)));

    /// <exception cref="WorldRuleException">The day cannot be chosen.</exception>
    public static void CheckDay(WorldState state, DeliveryService service, DateOnly day, DateTimeOffset now)
    {
        var today = BrasiliaTime.DayOf(now);
        Require(CanReschedule(service), "Another day can be chosen only while the delivery is Ativo, or after it was Não Realizado.");
        Require(day.DayNumber - today.DayNumber <= DaysAhead, $"Choose a day in the next {DaysAhead} days.");
        Require(day.DayOfWeek != DayOfWeek.Sunday, "There are no deliveries on Sundays; choose another day.");
    }

    /// <exception cref="WorldRuleException">The recipient cannot cancel now.</exception>
    public static void CheckCancel(DeliveryService service, string? reason)
    {
        Require(CanCancel(service), "A delivery can be cancelled here only while it is Ativo.");
        CheckText(reason);
    }

    /// <exception cref="WorldRuleException">The recipient cannot rate now.</exception>
    public static void CheckRating(DeliveryService service, string? comment)
    {
        Require(service.Status == ServiceStatus.Delivered, "A delivery can be rated only when it is Realizado.");
        Require(CanRate(service), "The delivery is rated already; it can be rated once.");
        CheckText(comment);
    }

    private static void CheckText(string? text) => Require(text is null or { Length: <= MaxText }, $"A text has at most {MaxText} characters.");
}
