namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// The capitals, and around the two largest cities their neighbours: a day's tour of Greater São Paulo or Greater Rio
/// crosses these borders, and must stay a day's tour.
/// </summary>
internal static class UrbanAreas
{
    private static readonly UrbanArea[] Metropolitan =
    [
        new(6000, 6999, new(-23.530, -46.830), 13_000), // Osasco, Barueri and the west of Greater São Paulo
        new(7000, 7399, new(-23.450, -46.510), 11_000), // Guarulhos
        new(8000, 8499, new(-23.540, -46.450), 10_000), // São Paulo's own far east
        new(8500, 8999, new(-23.530, -46.270), 13_000), // Suzano, Mogi das Cruzes
        new(9000, 9999, new(-23.680, -46.530), 11_000), // Santo André, São Bernardo, São Caetano, Diadema, Mauá
        new(24000, 24799, new(-22.860, -43.050), 11_000), // Niterói, São Gonçalo
        new(25000, 25599, new(-22.770, -43.330), 9_000), // Duque de Caxias, São João de Meriti
        new(26000, 26599, new(-22.760, -43.450), 9_000), // Nova Iguaçu, Nilópolis, Mesquita
    ];

    public static UrbanArea? Find(PostalCode postalCode, string state)
    {
        if (CapitalAreas.Find(state) is { } capital && capital.Contains(postalCode))
            return capital;

        return Array.Find(Metropolitan, area => area.Contains(postalCode));
    }
}
