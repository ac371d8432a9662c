using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Composes Latin letters and combining marks (Unicode's form C). The runtime cannot do it in the invariant globalization
/// mode, where <see cref="string.Normalize()"/> returns its input.
/// </summary>
internal static class LatinComposition
{
    // The canonical combining class, the mark, letters that take it, and the composed letters in the same order: all
    // canonical compositions of Unicode within Latin.
    private static readonly (int Class, char Mark, string Letters, string Composed)[] Table =
    [
        (202, '\u0327', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        (202, '\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        (216, '\u031B', "OoUu", "ƠơƯư"),
        (220, '\u0323', "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        (220, '\u0324', "Uu", "Ṳṳ"),
        (220, '\u0325', "Aa", "Ḁḁ"),
        (220, '\u0326', "SsTt", "ȘșȚț"),
        (220, '\u032D', "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        (220, '\u032E', "Hh", "Ḫḫ"),
        (220, '\u0330', "EeIiUu", "ḚḛḬḭṴṵ"),
        (220, '\u0331', "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        (230, '\u0300', "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
        (230, '\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
        (230, '\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        (230, '\u0303', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        (230, '\u0304', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
        (230, '\u0306', "AaEeGgIiOoUuȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ"),
        (230, '\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        (230, '\u0308', "AEIOUaeiouyYHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ"),
        (230, '\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        (230, '\u030A', "AaUuwy", "ÅåŮůẘẙ"),
        (230, '\u030B', "OoUu", "ŐőŰű"),
        (230, '\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        (230, '\u030F', "AaEeIiOoRrUu", "ȀȁȄȅȈȉȌȍȐȑȔȕ"),
        (230, '\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
    ];

    // Marks that the table lacks stand above their letter, as most marks do.
    private const int DefaultClass = 230;

    private static readonly Dictionary<(char Letter, char Mark), char> Pairs = Table
        .SelectMany(row => row.Letters.Zip(row.Composed, (letter, composed) => ((letter, row.Mark), composed)))
        .ToDictionary(pair => pair.Item1, pair => pair.composed);

    private static readonly Dictionary<char, int> Classes = Table.ToDictionary(row => row.Mark, row => row.Class);

    /// <summary>Gets whether a character is a combining mark of Latin.</summary>
    public static bool IsMark(char character) => character is >= '\u0300' and <= '\u036F';

    /// <summary>Composes what can be composed; marks without a composed letter stay behind their letter.</summary>
    public static string Compose(string text)
    {
        if (!text.Any(IsMark))
            return text;
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && IsMark(text[end]))
                end++;
            Append(composed, text[i], text.AsSpan(i + 1, end - i - 1));
            i = end;
        }

        return composed.ToString();
    }

    private static void Append(StringBuilder composed, char letter, ReadOnlySpan<char> marks)
    {
        var rest = new List<char>(marks.Length);
        var blocked = 0;
        foreach (var mark in marks.ToArray().OrderBy(ClassOf))
        {
            // A mark composes unless one of its own class stands between it and the letter.
            if (ClassOf(mark) != blocked && Pairs.TryGetValue((letter, mark), out var next))
            {
                letter = next;
                continue;
            }

            blocked = ClassOf(mark);
            rest.Add(mark);
        }

        composed.Append(letter).Append(rest.ToArray());
    }

    private static int ClassOf(char mark) => Classes.GetValueOrDefault(mark, DefaultClass);
}
