namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Java's named classes of characters, such as <c>\w</c> and <c>\p{Alpha}</c>, as the inside of a .NET set.</summary>
internal static class JavaRegexClasses
{
    private static readonly Dictionary<char, (string Inside, string Outside)> Letters = new()
    {
        ['d'] = ("0-9", @"\u0000-/:-\uFFFF"),
        ['w'] = ("a-zA-Z0-9_", @"\u0000-/:-@\[-\^`\{-\uFFFF"),
        ['s'] = (@"\t-\r\u0020", @"\u0000-\u0008\u000E-\u001F!-\uFFFF"),
        ['h'] = (@"\u0020\t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000", ""),
        ['v'] = (@"\n-\r\u0085\u2028\u2029", ""),
    };

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["ASCII"] = @"\u0000-\u007F",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Punct"] = @"!-/:-@\[-`\{-~",
        ["Graph"] = "!-~",
        ["Print"] = @"\u0020-~",
        ["Blank"] = @"\u0020\t",
        ["Cntrl"] = @"\u0000-\u001F\u007F",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = @"\t-\r\u0020",
        ["IsAlphabetic"] = @"\p{L}\p{Nl}",
        ["IsLetter"] = @"\p{L}",
        ["IsDigit"] = @"\p{Nd}",
        ["IsUppercase"] = @"\p{Lu}",
        ["IsLowercase"] = @"\p{Ll}",
        ["IsPunctuation"] = @"\p{P}",
        ["IsWhite_Space"] = @"\s",
    };

    /// <summary>Reads a class from a backslash on, as a set of its own; null when there is none.</summary>
    public static string? Named(string text, ref int at) =>
        Read(text, ref at) is var (inside, negated) ? $"[{(negated ? "^" : "")}{inside}]" : null;

    /// <summary>Reads a class from a backslash on, for the inside of a set; null when there is none.</summary>
    public static string? InSet(string text, ref int at)
    {
        var letter = at + 1 < text.Length ? text[at + 1] : default;
        if (Read(text, ref at) is not var (inside, negated))
            return null;
        if (!negated)
            return inside;
        var outside = Letters.TryGetValue(char.ToLowerInvariant(letter), out var known) ? known.Outside : "";
        return outside.Length > 0 ? outside : throw new FormatException($"\\{letter} in a set is not known here.");
    }

    private static (string Inside, bool Negated)? Read(string text, ref int at)
    {
        if (at + 1 >= text.Length)
            return null;
        var letter = text[at + 1];
        var negated = char.IsAsciiLetterUpper(letter);
        if (Letters.TryGetValue(char.ToLowerInvariant(letter), out var known))
        {
            at += 2;
            return (known.Inside, negated);
        }

        return letter is 'p' or 'P' ? (Property(text, ref at), negated) : null;
    }

    private static string Property(string text, ref int at)
    {
        var start = at + 2;
        if (start < text.Length && text[start] != '{')
        {
            at = start + 1;
            return $"\\p{{{text[start]}}}";
        }

        var end = start < text.Length ? text.IndexOf('}', start) : -1;
        if (end < 0)
            throw new FormatException("\\p must be followed by the name of a class.");
        at = end + 1;
        var name = text[(start + 1)..end];
        return Properties.GetValueOrDefault(name) ?? $"\\p{{{name}}}";
    }
}
