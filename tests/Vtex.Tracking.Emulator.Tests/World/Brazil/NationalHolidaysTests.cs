using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class NationalHolidaysTests
{
    [Theory]
    [InlineData(1, 1, "Confraternização Universal")]
    [InlineData(4, 21, "Tiradentes")]
    [InlineData(5, 1, "Dia do Trabalho")]
    [InlineData(9, 7, "Independência do Brasil")]
    [InlineData(11, 15, "Proclamação da República")]
    [InlineData(11, 20, "Dia Nacional de Zumbi e da Consciência Negra")]
    public void A_holiday_has_its_name(int month, int day, string name) =>
        Assert.Equal(name, NationalHolidays.NameOf(new(2026, month, day)));

    [Theory]
    [InlineData(2023, 5)]
    [InlineData(2024, 6)]
    [InlineData(2026, 6)]
    public void No_other_day_is_one(int year, int holidays)
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();

        Assert.Equal(holidays, days.Count(NationalHolidays.IsHoliday));
    }
}
