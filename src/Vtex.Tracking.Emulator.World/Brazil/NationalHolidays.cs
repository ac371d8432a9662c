namespace Vtex.Tracking.Emulator.World.Brazil;

/// <summary>
/// The national holidays on a fixed day that are not religious, which an account has from the start; on them nothing
/// can be rescheduled. Religious ones are for the user to add. Documented, but for the list itself, which is the law's.
/// </summary>
internal static class NationalHolidays
{
    // Law 14,759 of December 2023 made the day of Zumbi national; until then it was a matter of states and towns.
    private const int FirstNationalZumbiDay = 2024;

    public static bool IsHoliday(DateOnly day) => NameOf(day) is not null;

    /// <summary>The name in Portuguese, or null on any other day.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Confraternização Universal",
        (4, 21) => "Tiradentes",
        (5, 1) => "Dia do Trabalho",
        (9, 7) => "Independência do Brasil",
        (11, 15) => "Proclamação da República",
        (11, 20) when day.Year >= FirstNationalZumbiDay => "Dia Nacional de Zumbi e da Consciência Negra",
        _ => null,
    };
}
