using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What the back office registers: justifications for changes by hand, and holidays.</summary>
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
        var justification = await ControlBody.ReadAsync(context, (body, faults) =>
        {
            var text = body.RequiredText("justification");
            if (text.Length > 0 && string.IsNullOrWhiteSpace(text))
                faults.Add(body.PathOf("justification"), "must be more than spaces.");
            return text;
        });
        await universe.BackOffice.RegisterJustificationAsync(justification);
        await ShowJustificationsAsync(context, universe);
    }

    private async Task RegisterHolidayAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var day = await ControlBody.ReadAsync(context, (body, faults) =>
        {
            body.Require("day", faults);
            return body.Day("day", faults) ?? default;
        });
        await universe.BackOffice.RegisterHolidayAsync(day);
        await ShowHolidaysAsync(context, universe);
    }

    private static Task ShowJustificationsAsync(HttpContext context, Universe universe)
    {
        var justifications = universe.Do(() => universe.State.Justifications.Order(StringComparer.Ordinal).ToList());
        return WrittenAnswer.WriteObjectAsync(context, json => json.WriteTexts("justifications", justifications));
    }

    // The national holidays come every year; those of the year that the clock shows are told.
    private static Task ShowHolidaysAsync(HttpContext context, Universe universe)
    {
        var registered = universe.Do(() => universe.State.Holidays.ToList());
        var newYear = new DateOnly(BrasiliaTime.DayOf(universe.Clock.GetUtcNow()).Year, 1, 1);
        var days = DateTime.IsLeapYear(newYear.Year) ? 366 : 365;
        var national = Enumerable.Range(0, days).Select(newYear.AddDays).Where(NationalHolidays.IsHoliday);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteTexts("registered", registered.Select(JsonFields.Text));
            json.WriteArray("national", national, day =>
            {
                json.WriteStartObject();
                json.WriteDay("day", day);
                json.WriteText("name", NationalHolidays.NameOf(day));
                json.WriteEndObject();
            });
        });
    }
}
