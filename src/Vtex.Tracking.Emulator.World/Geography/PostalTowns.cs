namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>
/// Which town a CEP counts to. The ranges' beginnings are those of the post; a CEP counts to the last town of its state
/// that begins before it, so smaller towns are named by a larger one near by.
/// </summary>
internal static class PostalTowns
{
    // Within a state ascending, its capital first: 72800 to 73999, before Goiânia's own CEPs, count to Goiânia too.
    private static readonly PostalTown[] Towns =
    [
        new(1000, "São Paulo", "SP"), new(6000, "Osasco", "SP"), new(7000, "Guarulhos", "SP"), new(8000, "São Paulo", "SP"),
        new(8600, "Suzano", "SP"), new(8700, "Mogi das Cruzes", "SP"), new(9000, "Santo André", "SP"), new(11000, "Santos", "SP"),
        new(12200, "São José dos Campos", "SP"), new(13000, "Campinas", "SP"), new(13200, "Jundiaí", "SP"),
        new(13400, "Piracicaba", "SP"), new(14000, "Ribeirão Preto", "SP"), new(15000, "São José do Rio Preto", "SP"),
        new(16000, "Araçatuba", "SP"), new(17000, "Bauru", "SP"), new(18000, "Sorocaba", "SP"), new(19000, "Presidente Prudente", "SP"),
        new(20000, "Rio de Janeiro", "RJ"), new(24000, "Niterói", "RJ"), new(25000, "Duque de Caxias", "RJ"),
        new(25600, "Petrópolis", "RJ"), new(26000, "Nova Iguaçu", "RJ"), new(27200, "Volta Redonda", "RJ"),
        new(28000, "Campos dos Goytacazes", "RJ"),
        new(29000, "Vitória", "ES"), new(29100, "Vila Velha", "ES"), new(29300, "Cachoeiro de Itapemirim", "ES"), new(29700, "Colatina", "ES"),
        new(30000, "Belo Horizonte", "MG"), new(32000, "Contagem", "MG"), new(35000, "Governador Valadares", "MG"),
        new(35500, "Divinópolis", "MG"), new(36000, "Juiz de Fora", "MG"), new(37000, "Varginha", "MG"), new(38000, "Uberaba", "MG"),
        new(38400, "Uberlândia", "MG"), new(39400, "Montes Claros", "MG"),
        new(40000, "Salvador", "BA"), new(42800, "Camaçari", "BA"), new(44000, "Feira de Santana", "BA"),
        new(45000, "Vitória da Conquista", "BA"), new(47800, "Barreiras", "BA"), new(48900, "Juazeiro", "BA"),
        new(49000, "Aracaju", "SE"),
        new(50000, "Recife", "PE"), new(53000, "Olinda", "PE"), new(55000, "Caruaru", "PE"), new(56300, "Petrolina", "PE"),
        new(57000, "Maceió", "AL"), new(57300, "Arapiraca", "AL"),
        new(58000, "João Pessoa", "PB"), new(58400, "Campina Grande", "PB"),
        new(59000, "Natal", "RN"), new(59600, "Mossoró", "RN"),
        new(60000, "Fortaleza", "CE"), new(61600, "Caucaia", "CE"), new(62000, "Sobral", "CE"), new(63000, "Juazeiro do Norte", "CE"),
        new(64000, "Teresina", "PI"), new(64200, "Parnaíba", "PI"),
        new(65000, "São Luís", "MA"), new(65900, "Imperatriz", "MA"),
        new(66000, "Belém", "PA"), new(67000, "Ananindeua", "PA"), new(68000, "Santarém", "PA"), new(68500, "Marabá", "PA"),
        new(68900, "Macapá", "AP"),
        new(69000, "Manaus", "AM"), new(69100, "Itacoatiara", "AM"),
        new(69300, "Boa Vista", "RR"),
        new(69900, "Rio Branco", "AC"),
        new(70000, "Brasília", "DF"),
        new(74000, "Goiânia", "GO"), new(75000, "Anápolis", "GO"), new(75900, "Rio Verde", "GO"),
        new(76800, "Porto Velho", "RO"), new(76900, "Ji-Paraná", "RO"),
        new(77000, "Palmas", "TO"), new(77800, "Araguaína", "TO"),
        new(78000, "Cuiabá", "MT"), new(78550, "Sinop", "MT"), new(78700, "Rondonópolis", "MT"),
        new(79000, "Campo Grande", "MS"), new(79600, "Três Lagoas", "MS"), new(79800, "Dourados", "MS"),
        new(80000, "Curitiba", "PR"), new(83000, "São José dos Pinhais", "PR"), new(84000, "Ponta Grossa", "PR"),
        new(85800, "Cascavel", "PR"), new(86000, "Londrina", "PR"), new(87000, "Maringá", "PR"),
        new(88000, "Florianópolis", "SC"), new(88100, "São José", "SC"), new(88800, "Criciúma", "SC"), new(89000, "Blumenau", "SC"),
        new(89200, "Joinville", "SC"), new(89800, "Chapecó", "SC"),
        new(90000, "Porto Alegre", "RS"), new(92000, "Canoas", "RS"), new(95000, "Caxias do Sul", "RS"), new(96000, "Pelotas", "RS"),
        new(97000, "Santa Maria", "RS"), new(99000, "Passo Fundo", "RS"),
    ];

    /// <summary>The capital of each state.</summary>
    public static IReadOnlyList<PostalTown> Capitals { get; } = [.. Towns.DistinctBy(town => town.State)];

    public static PostalTown CapitalOf(string state) => Capitals.First(town => town.State == state);

    /// <summary>The town; null when the CEP belongs to no state.</summary>
    public static PostalTown? Of(PostalCode postalCode)
    {
        if (PostalCodeRanges.StateOf(postalCode) is not { } state)
            return null;
        var prefix = postalCode.Prefix(5);
        return Array.FindLast(Towns, town => town.State == state && town.First <= prefix) ?? CapitalOf(state);
    }
}

/// <summary>A town, and the first five digits of the first CEP that counts to it.</summary>
internal sealed record PostalTown(int First, string City, string State);
