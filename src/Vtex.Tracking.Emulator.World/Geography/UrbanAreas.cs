using System.Collections.Frozen;

namespace Vtex.Tracking.Emulator.World.Geography;

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

/// <summary>A city or a part of a large one, and the CEPs that lie in it.</summary>
/// <param name="First">The first five digits of its first CEP.</param>
/// <param name="Last">The first five digits of its last CEP.</param>
/// <param name="Centre">The middle of where its people live, which on the coast is not the middle of the map.</param>
/// <param name="Reach">How far from the centre its CEPs lie at most, in metres.</param>
internal sealed record UrbanArea(int First, int Last, GeoPoint Centre, double Reach)
{
    public bool Contains(PostalCode postalCode) => postalCode.Prefix(5) >= First && postalCode.Prefix(5) <= Last;
}

/// <summary>
/// The capital of each state. The CEP ranges are those of the post; centres and reaches are right to a few kilometres,
/// chosen so that few places fall into the sea and none lies more than 15 km out.
/// </summary>
internal static class CapitalAreas
{
    private static readonly FrozenDictionary<string, UrbanArea> Areas = new Dictionary<string, UrbanArea>
    {
        ["AC"] = new(69900, 69920, new(-9.975, -67.825), 9_000), // Rio Branco
        ["AL"] = new(57000, 57099, new(-9.590, -35.750), 8_000), // Maceió
        ["AM"] = new(69000, 69099, new(-3.060, -60.000), 11_000), // Manaus
        ["AP"] = new(68900, 68911, new(0.045, -51.085), 7_000), // Macapá
        ["BA"] = new(40000, 42499, new(-12.940, -38.460), 9_000), // Salvador
        ["CE"] = new(60000, 61599, new(-3.785, -38.545), 9_000), // Fortaleza
        ["DF"] = new(70000, 70999, new(-15.794, -47.883), 10_000), // Brasília
        ["ES"] = new(29000, 29099, new(-20.295, -40.310), 5_000), // Vitória
        ["GO"] = new(74000, 74899, new(-16.690, -49.270), 12_000), // Goiânia
        ["MA"] = new(65000, 65109, new(-2.565, -44.245), 8_000), // São Luís
        ["MG"] = new(30000, 31999, new(-19.910, -43.950), 12_000), // Belo Horizonte
        ["MS"] = new(79000, 79124, new(-20.470, -54.615), 12_000), // Campo Grande
        ["MT"] = new(78000, 78109, new(-15.595, -56.075), 9_000), // Cuiabá
        ["PA"] = new(66000, 66999, new(-1.420, -48.460), 8_000), // Belém
        ["PB"] = new(58000, 58099, new(-7.150, -34.870), 7_000), // João Pessoa
        ["PE"] = new(50000, 52999, new(-8.045, -34.930), 8_000), // Recife
        ["PI"] = new(64000, 64099, new(-5.090, -42.790), 10_000), // Teresina
        ["PR"] = new(80000, 82999, new(-25.450, -49.275), 12_000), // Curitiba
        ["RJ"] = new(20000, 23799, new(-22.890, -43.300), 15_000), // Rio de Janeiro
        ["RN"] = new(59000, 59139, new(-5.805, -35.230), 7_000), // Natal
        ["RO"] = new(76800, 76834, new(-8.760, -63.875), 9_000), // Porto Velho
        ["RR"] = new(69300, 69339, new(2.825, -60.690), 9_000), // Boa Vista
        ["RS"] = new(90000, 91999, new(-30.060, -51.175), 11_000), // Porto Alegre
        ["SC"] = new(88000, 88099, new(-27.590, -48.510), 9_000), // Florianópolis
        ["SE"] = new(49000, 49098, new(-10.930, -37.080), 7_000), // Aracaju
        ["SP"] = new(1000, 5999, new(-23.555, -46.640), 15_000), // São Paulo
        ["TO"] = new(77000, 77249, new(-10.220, -48.325), 12_000), // Palmas
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static UrbanArea? Find(string state) => Areas.GetValueOrDefault(state);
}
