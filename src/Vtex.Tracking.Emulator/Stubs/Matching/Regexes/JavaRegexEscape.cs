using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What follows a backslash in a Java regular expression, in .NET's words.</summary>
internal static class JavaRegexEscape
{
    /// <summary>Reads from a backslash on, outside a set.</summary>
    public static string Read(string text, ref int at)
    {
        var letter = text[at + 1];
        if (JavaRegexClasses.Named(text, ref at) is { } named)
            return named;
        switch (letter)
        {
            case 'R':
                at += 2;
                return @"(?:\r\n|[\n\u000B\f\r\u0085\u2028\u2029])";
            case 'X' or 'N':
                throw new FormatException($"\\{letter} is not known here.");
            default:
                return Character(text, ref at);
        }
    }

    /// <summary>Reads an escape that is the same inside and outside a set.</summary>
    public static string Character(string text, ref int at)
    {
        if (at + 1 >= text.Length)
            throw new FormatException("it ends in a backslash.");
        var letter = text[at + 1];
        at += 2;
        return letter switch
        {
            'x' when at < text.Length && text[at] == '{' => CodePoint(text, ref at),
            '0' => Octal(text, ref at),
            _ => $"\\{letter}",
        };
    }

    /// <summary>The character itself; a hyphen too, so that it holds inside a set.</summary>
    public static string Literal(char character) =>
        character is ']' or '}' or '-' ? $"\\{character}" : Regex.Escape(character.ToString());

    private static string CodePoint(string text, ref int at)
    {
        var end = text.IndexOf('}', at);
        if (end < 0 || !ushort.TryParse(
                text.AsSpan(at + 1, end - at - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw new FormatException("\\x{…} must name a character up to FFFF.");
        }

        at = end + 1;
        return Unit(unit);
    }

    private static string Octal(string text, ref int at)
    {
        var value = 0;
        var start = at;
        while (at < text.Length && at - start < 3 && text[at] is >= '0' and <= '7' && (value * 8) + text[at] - '0' <= 255)
            value = (value * 8) + text[at++] - '0';
        return at > start ? Unit(value) : throw new FormatException("\\0 must be followed by an octal number.");
    }

    private static string Unit(int value) => string.Create(CultureInfo.InvariantCulture, $"\\u{value:X4}");
}
