using System.Collections.Frozen;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Brazil;

/// <summary>The 26 states and the Federal District, by their two-letter codes.</summary>
internal static class BrazilianStates
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["AC"] = "Acre",
        ["AL"] = "Alagoas",
        ["AP"] = "Amapá",
        ["AM"] = "Amazonas",
        ["BA"] = "Bahia",
        ["CE"] = "Ceará",
        ["DF"] = "Distrito Federal",
        ["ES"] = "Espírito Santo",
        ["GO"] = "Goiás",
        ["MA"] = "Maranhão",
        ["MT"] = "Mato Grosso",
        ["MS"] = "Mato Grosso do Sul",
        ["MG"] = "Minas Gerais",
        ["PA"] = "Pará",
        ["PB"] = "Paraíba",
        ["PR"] = "Paraná",
        ["PE"] = "Pernambuco",
        ["PI"] = "Piauí",
        ["RJ"] = "Rio de Janeiro",
        ["RN"] = "Rio Grande do Norte",
        ["RS"] = "Rio Grande do Sul",
        ["RO"] = "Rondônia",
        ["RR"] = "Roraima",
        ["SC"] = "Santa Catarina",
        ["SP"] = "São Paulo",
        ["SE"] = "Sergipe",
        ["TO"] = "Tocantins",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // By the national institute of statistics (IBGE); the first two digits are the number of the state.
    private static readonly FrozenDictionary<string, string> Capitals = new Dictionary<string, string>
    {
        ["RO"] = "1100205",
        ["AC"] = "1200401",
        ["AM"] = "1302603",
        ["RR"] = "1400100",
        ["PA"] = "1501402",
        ["AP"] = "1600303",
        ["TO"] = "1721000",
        ["MA"] = "2111300",
        ["PI"] = "2211001",
        ["CE"] = "2304400",
        ["RN"] = "2408102",
        ["PB"] = "2507507",
        ["PE"] = "2611606",
        ["AL"] = "2704302",
        ["SE"] = "2800308",
        ["BA"] = "2927408",
        ["MG"] = "3106200",
        ["ES"] = "3205309",
        ["RJ"] = "3304557",
        ["SP"] = "3550308",
        ["PR"] = "4106902",
        ["SC"] = "4205407",
        ["RS"] = "4314902",
        ["MS"] = "5002704",
        ["MT"] = "5103403",
        ["GO"] = "5208707",
        ["DF"] = "5300108",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByNumber =
        Capitals.ToFrozenDictionary(capital => capital.Value[..2], capital => capital.Key, StringComparer.Ordinal);

    /// <summary>Gets the official number of the capital of a state, seven digits; null when there is no such state.</summary>
    public static string? CapitalNumberOf(string code) => Capitals.GetValueOrDefault(code);

    /// <summary>Gets the official number of a state, two digits; null when there is no such state.</summary>
    public static string? NumberOf(string code) => CapitalNumberOf(code)?[..2];

    /// <summary>Gets the two letters of the state with an official number; null when there is no such state.</summary>
    public static string? OfNumber(string number) => ByNumber.GetValueOrDefault(number);

    /// <summary>Gets the two letters of a state by them or by its name, however it is written; null when there is no such state.</summary>
    public static string? CodeOf(string? state)
    {
        var text = state?.Trim() ?? "";
        return Names.ContainsKey(text)
            ? text.ToUpperInvariant()
            : Names.FirstOrDefault(known => Lettering(known.Value).SequenceEqual(Lettering(text))).Key;
    }

    private static IEnumerable<char> Lettering(string text) => text.Where(letter => letter != ' ' && !PlainLetters.IsAccent(letter)).Select(PlainLetters.Of);

    public static string? NameOf(string code) => Names.GetValueOrDefault(code);
}
