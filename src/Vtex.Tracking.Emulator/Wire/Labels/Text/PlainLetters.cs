using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Replaces forms of letters and digits that the font lacks with what they stand for: ligatures, full width, superscripts, subscripts,
/// circled, letterlike and mathematical forms, fractions, Roman numerals, and the letters that stand for apostrophes. The runtime
/// cannot do it in the invariant globalization mode. Chosen by us, mostly after Unicode's compatibility forms.
/// </summary>
internal static class PlainLetters
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Smalls = "abcdefghijklmnopqrstuvwxyz";

    private static readonly Dictionary<int, string> Forms = Make();

    // A digit above or below a digit would become a part of another number, so it has no plain form there.
    private static readonly HashSet<int> RaisedDigits = [0x2070, .. Range(0x2074, 0x2079), .. Range(0x2080, 0x2089)];

    /// <summary>Gets what a character stands for; null when it stands for itself.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="before">The character before it; zero when there is none.</param>
    public static string? Of(Rune rune, char before)
    {
        if (!Forms.TryGetValue(rune.Value, out var form))
            return null;
        if (!char.IsAsciiDigit(before))
            return form;
        if (RaisedDigits.Contains(rune.Value))
            return null;
        return form.Contains('/', StringComparison.Ordinal) && char.IsAsciiDigit(form[0]) ? " " + form : form;
    }

    private static Dictionary<int, string> Make()
    {
        var forms = new Dictionary<int, string>();
        (int Code, string Form)[] several =
        [
            (0xFB00, "ff"), (0xFB01, "fi"), (0xFB02, "fl"), (0xFB03, "ffi"), (0xFB04, "ffl"), (0xFB05, "st"),
            (0xFB06, "st"), (0x2071, "i"), (0x2100, "a/c"), (0x2101, "a/s"), (0x2103, "°C"), (0x2105, "c/o"),
            (0x2106, "c/u"), (0x2109, "°F"), (0x2114, "lb"), (0x2117, "(P)"), (0x2120, "SM"), (0x2121, "TEL"),
            (0x213B, "FAX"), (0x2E3A, "——"), (0x2E3B, "———"), (0xA78B, "'"), (0xA78C, "'"),
        ];
        foreach (var (code, form) in several)
            forms[code] = form;
        Pairs(forms, "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨ\u212A\u212Bℬℭ℮ℯℰℱℲℳℴℹⅅⅆⅇⅈⅉ", "CgHHHhIILlNPQRRRZZKÅBCeeEFFMoiDdeij");
        // What stands for an apostrophe, a prime or a quotation mark in names that were transcribed.
        Pairs(forms, "\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C0\u02C1\u02C6\u02C8\u02C9\u02CA\u02CB\u02D0\u02DC\u02EE", "′″‘’‘’‘’‘^'¯´`:~”");
        Pairs(forms, "ʰʲʳʷʸˡˢˣᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵃᵇᶜᵈᵉᶠᵍᵏᵐⁿᵒᵖᵗᵘᵛᶻ", "hjrwylsxABDEGHIJKLMNOPRTUVWabcdefgkmnoptuvz");
        Pairs(forms, "⁴⁵⁶⁷⁸⁹⁰⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "4567890+-=()0123456789+-=()");
        Pairs(forms, "ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ", "aeoxhklmnpstiruvj");
        Pairs(forms, "￠￡￢￣￤￥", "¢£¬¯¦¥");
        foreach (var code in Range(0xFF01, 0xFF5E))
            forms[code] = ((char)(code - 0xFEE0)).ToString();
        Words(forms, 0x2150, "1/7 1/9 1/10 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/");
        Words(forms, 0x2160, "I II III IV V VI VII VIII IX X XI XII L C D M");
        Words(forms, 0x2170, "i ii iii iv v vi vii viii ix x xi xii l c d m");
        foreach (var code in Range(0x2460, 0x2473))
            forms[code] = forms[code + 0x14] = $"({(code - 0x245F).ToString(CultureInfo.InvariantCulture)})";
        Letters(forms, 0x249C, Smalls, "({0})");
        Letters(forms, 0x24B6, Capitals, "({0})");
        Letters(forms, 0x24D0, Smalls, "({0})");
        // Mathematical letters, in which people write their names: thirteen alphabets, then digits in five styles.
        for (var code = 0x1D400; code < 0x1D6A4; code += 52)
            Letters(forms, code, Capitals + Smalls, "{0}");
        for (var code = 0x1D7CE; code < 0x1D800; code += 10)
            Letters(forms, code, "0123456789", "{0}");
        return forms;
    }

    private static void Pairs(Dictionary<int, string> forms, string from, string to)
    {
        for (var i = 0; i < from.Length; i++)
            forms[from[i]] = to[i].ToString();
    }

    private static void Words(Dictionary<int, string> forms, int first, string words)
    {
        foreach (var word in words.Split(' '))
            forms[first++] = word;
    }

    private static void Letters(Dictionary<int, string> forms, int first, string letters, string form)
    {
        foreach (var letter in letters)
            forms[first++] = form.Replace("{0}", letter.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);
}
