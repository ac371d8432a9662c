using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists and registers the back office's justifications for changes by hand, and its holidays.</summary>
internal sealed class SettingsControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet($"{path}/justifications", context => ShowJustificationsAsync(context, target.Universe(context)));
        routes.MapPost($"{path}/justifications", RegisterJustificationAsync);
        routes.MapGet($"{path}/holidays", context => ShowHolidaysAsync(context, target.Universe(context)));
        routes.MapPost($"{path}/holidays", RegisterHolidayAsync);
    }

    private async Task RegisterJustificationAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var justification = await ControlBody.ReadAsync(context, body =>
        {
            var text = body.RequiredText("justification");
            if (text.Length > 0 && string.IsNullOrWhiteSpace(text))
                body.Fault("justification", "must be more than spaces.");
            return text;
        });
        await universe.BackOffice.RegisterJustificationAsync(justification);
        await ShowJustificationsAsync(context, universe);
    }

    private async Task RegisterHolidayAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var day = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("day");
            return body.Day("day") ?? default;
        });
        await universe.BackOffice.RegisterHolidayAsync(day);
        await ShowHolidaysAsync(context, universe);
    }

    private static Task ShowJustificationsAsync(HttpContext context, Universe universe)
    {
        var justifications = universe.Do(() => universe.State.Justifications.Order(StringComparer.Ordinal).ToList());
        return ControlAnswer.WriteAsync(context, new JustificationState(justifications));
    }

    // The national holidays come every year; those of the year that the clock shows are told.
    private static Task ShowHolidaysAsync(HttpContext context, Universe universe)
    {
        var registered = universe.Do(() => universe.State.Holidays.ToList());
        var newYear = new DateOnly(BrasiliaTime.DayOf(universe.Clock.GetUtcNow()).Year, 1, 1);
        var days = DateTime.IsLeapYear(newYear.Year) ? 366 : 365;
        var national = Enumerable.Range(0, days).Select(newYear.AddDays).Where(NationalHolidays.IsHoliday);
        return ControlAnswer.WriteAsync(
            context, new HolidayState(registered, national.Select(day => new NationalHolidayState(day, NationalHolidays.NameOf(day)))));
    }
}

/// <summary>The justifications that a universe knows.</summary>
internal sealed record JustificationState(IEnumerable<string> Justifications);

/// <summary>The holidays of a universe: those that were registered, and the national ones of one year.</summary>
internal sealed record HolidayState(IEnumerable<DateOnly> Registered, IEnumerable<NationalHolidayState> National);

/// <summary>A national holiday.</summary>
internal sealed record NationalHolidayState(DateOnly Day, string? Name);
