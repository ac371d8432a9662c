using System.Text;

namespace Vtex.Tracking.Reading;

/// <summary>
/// A Western European charset of single bytes. Built in, because not every target has it: without code pages .NET knows
/// ISO-8859-1 alone.
/// </summary>
internal sealed class SingleByteCharset
{
    // 0x80 to 0x9F. The five bytes without a character stand for themselves, as in browsers.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly SingleByteCharset Western = new((0x80, Windows1252));

    private static readonly SingleByteCharset Latin9 = new(
        (0xA4, "\u20AC"), (0xA6, "\u0160"), (0xA8, "\u0161"), (0xB4, "\u017D"), (0xB8, "\u017E"), (0xBC, "\u0152\u0153\u0178"));

    private readonly char[] _characters = [.. Enumerable.Range(0, 256).Select(value => (char)value)];

    private SingleByteCharset(params (int From, string Characters)[] differences)
    {
        foreach (var (from, characters) in differences)
            characters.CopyTo(0, _characters, from, characters.Length);
    }

    /// <summary>Finds a charset by its name without blanks, hyphens and case.</summary>
    /// <remarks>
    /// ISO-8859-1 is read as its superset Windows-1252, as browsers do (chosen): who says one often means the other.
    /// </remarks>
    public static SingleByteCharset? Of(string name) => name switch
    {
        "iso88591" or "latin1" or "l1" or "cp819" or "ibm819" or "isoir100" or "csisolatin1" or "iso885911987" => Western,
        "windows1252" or "cp1252" or "xcp1252" or "win1252" or "ansi" or "1252" => Western,
        "iso885915" or "latin9" or "latin0" or "l9" or "csisolatin9" => Latin9,
        _ => null,
    };

    public byte[] ToUtf8(ReadOnlySpan<byte> body)
    {
        var text = new char[body.Length];
        for (var index = 0; index < body.Length; index++)
            text[index] = _characters[body[index]];
        return Encoding.UTF8.GetBytes(text);
    }
}
