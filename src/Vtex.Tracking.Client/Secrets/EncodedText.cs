using System.Net;

namespace Vtex.Tracking.Secrets;

/// <summary>
/// Reads a text character by character, undoing what servers do to the values that they repeat: escapes of JSON and
/// JavaScript, of HTML and XML, of URLs, of mails (quoted-printable), and these within one another.
/// </summary>
internal sealed class EncodedText(string text)
{
    /// <summary>The number of nested encodings that are undone.</summary>
    public const int MaxDepth = 3;

    private const int MaxEntityNameLength = 32;

    /// <summary>The length of a numeric entity, with leading zeros.</summary>
    private const int MaxDigits = 12;

    public int Length => text.Length;

    /// <summary>A character, and where the next one begins.</summary>
    /// <param name="CodePoint">The character, or -1 at the end.</param>
    /// <param name="Next">The place behind it.</param>
    public readonly record struct Unit(int CodePoint, int Next);

    /// <param name="position">A place within the text.</param>
    /// <param name="depth">How many encodings to undo; 0 for none.</param>
    public Unit Read(int position, int depth)
    {
        if (depth == 0)
            return Plain(position);
        var unit = Read(position, depth - 1);
        return unit.CodePoint switch
        {
            '\\' => Backslash(unit, depth - 1),
            '&' => Entity(unit, depth - 1),
            '%' => Percent(unit, depth - 1),
            '=' => QuotedPrintable(unit, depth - 1),
            _ => unit,
        };
    }

    private Unit Plain(int position)
    {
        if (position >= text.Length)
            return new(-1, text.Length);
        var next = position + 1;
        int codePoint = text[position];
        if (char.IsHighSurrogate(text[position]) && next < text.Length && char.IsLowSurrogate(text[next]))
            codePoint = char.ConvertToUtf32(text[position], text[next++]);
        // Text in UTF-16 or UTF-32 that was taken for UTF-8.
        for (var skipped = 0; skipped < 3 && next < text.Length && text[next] == '\0'; skipped++)
            next++;
        return new(codePoint, next);
    }

    private Unit Backslash(Unit start, int depth)
    {
        var kind = Read(start.Next, depth);
        switch (kind.CodePoint)
        {
            case '"' or '\\' or '/' or '\'':
                return kind;
            case 'b':
                return kind with { CodePoint = '\b' };
            case 'f':
                return kind with { CodePoint = '\f' };
            case 'n':
                return kind with { CodePoint = '\n' };
            case 'r':
                return kind with { CodePoint = '\r' };
            case 't':
                return kind with { CodePoint = '\t' };
            case 'x':
                return Hex(kind.Next, 2, depth) ?? start;
            case >= '0' and <= '3':
                return Octal(start.Next, depth) ?? start;
            case 'u':
                return Hex(kind.Next, 4, depth) is { } unit ? WithLowSurrogate(unit, '\\', depth) : Braced(kind.Next, depth) ?? start;
            case 'U':
                return Hex(kind.Next, 8, depth) ?? start;
            default:
                return start;
        }
    }

    private Unit WithLowSurrogate(Unit high, char mark, int depth)
    {
        if (high.CodePoint is < 0xD800 or > 0xDBFF)
            return high;
        var escape = Read(high.Next, depth);
        var kind = escape.CodePoint == mark ? Read(escape.Next, depth) : escape;
        return kind.CodePoint == 'u' && Hex(kind.Next, 4, depth) is { CodePoint: >= 0xDC00 and <= 0xDFFF } low
            ? new(char.ConvertToUtf32((char)high.CodePoint, (char)low.CodePoint), low.Next)
            : high;
    }

    /// <summary>Reads the three digits of a byte, as in C and in SQL.</summary>
    private Unit? Octal(int position, int depth)
    {
        var value = 0;
        for (var i = 0; i < 3; i++)
        {
            var unit = Read(position, depth);
            if (unit.CodePoint is not (>= '0' and <= '7'))
                return null;
            value = (value << 3) | (unit.CodePoint - '0');
            position = unit.Next;
        }

        return new(value, position);
    }

    /// <summary>Reads the digits between braces, as in newer JavaScript, PHP and Rust.</summary>
    private Unit? Braced(int position, int depth)
    {
        var unit = Read(position, depth);
        if (unit.CodePoint != '{')
            return null;
        var value = 0;
        for (unit = Read(unit.Next, depth); HexDigit(unit.CodePoint) is { } digit && value <= 0x10FFFF; unit = Read(unit.Next, depth))
            value = (value << 4) | digit;
        return unit.CodePoint == '}' ? new(value, unit.Next) : null;
    }

    private Unit? Hex(int position, int digits, int depth)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            var unit = Read(position, depth);
            if (HexDigit(unit.CodePoint) is not { } digit)
                return null;
            value = (value << 4) | digit;
            position = unit.Next;
        }

        return new(value, position);
    }

    private Unit Entity(Unit start, int depth)
    {
        var unit = Read(start.Next, depth);
        return unit.CodePoint == '#' ? Numeric(start, unit.Next, depth) : Named(start, unit, depth);
    }

    private Unit Numeric(Unit start, int position, int depth)
    {
        var unit = Read(position, depth);
        var isHex = unit.CodePoint is 'x' or 'X';
        if (isHex)
            unit = Read(position = unit.Next, depth);
        long value = 0;
        var begin = position;
        for (var digits = 0; digits < MaxDigits && value <= 0x10FFFF; digits++)
        {
            if ((isHex ? HexDigit(unit.CodePoint) : DecimalDigit(unit.CodePoint)) is not { } digit)
                break;
            value = (value * (isHex ? 16 : 10)) + digit;
            position = unit.Next;
            unit = Read(position, depth);
        }

        if (position == begin || value > 0x10FFFF)
            return start;
        // The semicolon is left out by some.
        return new((int)value, unit.CodePoint == ';' ? unit.Next : position);
    }

    private Unit Named(Unit start, Unit unit, int depth)
    {
        var name = "&";
        while (unit.CodePoint is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            && name.Length <= MaxEntityNameLength)
        {
            name += (char)unit.CodePoint;
            unit = Read(unit.Next, depth);
        }

        if (unit.CodePoint != ';')
            return start;
        var decoded = WebUtility.HtmlDecode(name + ";");
        return decoded.Length == 1 ? new(decoded[0], unit.Next) : start;
    }

    private Unit Percent(Unit start, int depth)
    {
        if (Bytes(start, '%', depth) is { } character)
            return character;
        // As JavaScript's old escape().
        var kind = Read(start.Next, depth);
        return kind.CodePoint is 'u' && Hex(kind.Next, 4, depth) is { } unit ? WithLowSurrogate(unit, '%', depth) : start;
    }

    private Unit QuotedPrintable(Unit start, int depth)
    {
        var next = AfterLineBreak(start.Next);
        if (next != start.Next)
        {
            // The mark and the break stand only between the parts of a long line.
            var unit = Read(next, depth);
            if (unit.CodePoint != '=')
                return unit.CodePoint < 0 ? start : unit;
            start = unit;
        }

        return Bytes(start, '=', depth) ?? start;
    }

    /// <summary>Reads a character of UTF-8 whose bytes are two digits behind a mark each; otherwise one byte, as in Latin-1.</summary>
    private Unit? Bytes(Unit start, int mark, int depth)
    {
        if (Hex(start.Next, 2, depth) is not { } first)
            return null;
        var (more, value) = first.CodePoint switch
        {
            >= 0xC2 and <= 0xDF => (1, first.CodePoint & 0x1F),
            >= 0xE0 and <= 0xEF => (2, first.CodePoint & 0x0F),
            >= 0xF0 and <= 0xF4 => (3, first.CodePoint & 0x07),
            _ => (0, first.CodePoint),
        };
        var position = first.Next;
        for (var i = 0; i < more; i++)
        {
            var escape = Read(position, depth);
            if (escape.CodePoint == '=' && AfterLineBreak(escape.Next) is var next && next != escape.Next)
                escape = Read(next, depth);
            if (escape.CodePoint != mark || Hex(escape.Next, 2, depth) is not { CodePoint: >= 0x80 and <= 0xBF } part)
                return first;
            value = (value << 6) | (part.CodePoint & 0x3F);
            position = part.Next;
        }

        return new(value, position);
    }

    /// <summary>Skips the end of a line, also one that is escaped as in JSON, which is read here lest the marks be read before it.</summary>
    private int AfterLineBreak(int position) => After(After(position, '\r', 'r'), '\n', 'n');

    private int After(int position, char end, char escape)
    {
        var next = position;
        while (next < text.Length && text[next] == '\\')
            next++;
        return next < text.Length && text[next] == (next > position ? escape : end) ? next + 1 : position;
    }

    private static int? HexDigit(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' => codePoint - '0',
        >= 'a' and <= 'f' => codePoint - 'a' + 10,
        >= 'A' and <= 'F' => codePoint - 'A' + 10,
        _ => null,
    };

    private static int? DecimalDigit(int codePoint) => codePoint is >= '0' and <= '9' ? codePoint - '0' : null;
}
