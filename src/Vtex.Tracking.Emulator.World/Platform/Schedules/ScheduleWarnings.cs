using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Finds the reasons against a day.</summary>
internal static class ScheduleWarnings
{
    public static ScheduleWarning Of(WorldState state, DeliveryService service, DateOnly day) =>
        (state.IsHoliday(day, state.CarrierOf(service)) ? ScheduleWarning.Holiday : ScheduleWarning.None)
        | (day.DayOfWeek == DayOfWeek.Sunday ? ScheduleWarning.Sunday : ScheduleWarning.None);
}
