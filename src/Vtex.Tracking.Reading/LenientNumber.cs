using System.Globalization;

namespace Vtex.Tracking.Reading;

/// <summary>Reads numbers as they are written in JSON, in texts, and with a decimal comma.</summary>
internal static class LenientNumber
{
    // Chosen: nothing sensible is longer, and parsing stays cheap.
    private const int MaxLength = 1_024;

    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a number out of a text: <c>"1.5"</c>, <c>"12,50"</c>. One with both separators is refused.</summary>
    public static bool TryParseText(string text, out decimal value)
    {
        text = text.Trim();
        // What the exponent and the comma mean together is nobody's guess.
        var comma = text.IndexOf(',');
        if (comma >= 0 && comma == text.LastIndexOf(',') && text.IndexOfAny(['.', 'e', 'E']) < 0)
            text = text.Replace(',', '.');
        return TryParse(text, out value);
    }

    /// <summary>
    /// Returns whether a text is a whole number with one separator that may be that of thousands, such as <c>"1.000"</c>: a
    /// thousand to some, one to others.
    /// </summary>
    public static bool MayBeThousands(string text)
    {
        text = text.Trim();
        var at = text.IndexOfAny(['.', ',']);
        return at > 0 && text.Length == at + 4 && text.Skip(at + 1).All(character => character is >= '0' and <= '9')
            && text.Substring(0, at).Trim('0', '-', '+').Length > 0;
    }

    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        return text.Length <= MaxLength && IsNumeric(text)
            && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Returns whether a word consists of what numbers consist of; leading zeros included.</summary>
    public static bool IsNumeric(string text)
    {
        var hasDigit = false;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                hasDigit = true;
            else if (character is not ('+' or '-' or '.' or 'e' or 'E'))
                return false;
        }

        return hasDigit && text[0] is not ('e' or 'E');
    }

    /// <summary>
    /// Returns whether a word is a number by the grammar of JSON, and not beyond what floating-point numbers reach.
    /// </summary>
    public static bool IsReal(string text) => text.Length <= MaxLength && IsJson(text)
        && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value)
        && !double.IsInfinity(value);

    /// <summary>Returns whether a word is a number by the grammar of JSON.</summary>
    public static bool IsJson(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var first = at;
        if (!Digits(text, ref at) || (text[first] == '0' && at > first + 1))
            return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (!Digits(text, ref at))
                return false;
        }

        if (at < text.Length && text[at] is ('e' or 'E'))
        {
            at++;
            if (at < text.Length && text[at] is ('+' or '-'))
                at++;
            if (!Digits(text, ref at))
                return false;
        }

        return at == text.Length;
    }

    private static bool Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at > start;
    }
}
