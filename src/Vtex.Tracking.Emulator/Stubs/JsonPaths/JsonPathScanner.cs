using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Goes through the text of a JSON path.</summary>
internal sealed class JsonPathScanner(string text)
{
    private const string EndsName = ".[(]) ";
    private const string EndsNameInFilter = EndsName + "=!<>&|,~\t";

    public int At { get; private set; }

    public bool AtEnd => At >= text.Length;

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Peek => AtEnd ? '\0' : text[At];

    public char Take() => AtEnd ? throw Unexpected() : text[At++];

    public bool TryTake(string token)
    {
        if (!text.AsSpan(At).StartsWith(token, StringComparison.Ordinal))
            return false;
        At += token.Length;
        return true;
    }

    /// <exception cref="FormatException">Something else comes.</exception>
    public void Expect(string token)
    {
        if (!TryTake(token))
            throw Unexpected();
    }

    public void SkipBlanks()
    {
        while (Peek is ' ' or '\t')
            At++;
    }

    public string Name(bool inFilter)
    {
        var start = At;
        while (!AtEnd && !(inFilter ? EndsNameInFilter : EndsName).Contains(Peek, StringComparison.Ordinal))
            At++;
        return text[start..At];
    }

    /// <summary>A word of letters; empty when none comes.</summary>
    public string Word()
    {
        var start = At;
        while (char.IsAsciiLetter(Peek))
            At++;
        return text[start..At];
    }

    /// <summary>A run of the characters that operators are made of.</summary>
    public string Signs()
    {
        var start = At;
        while (Peek is '=' or '!' or '<' or '>' or '~')
            At++;
        return text[start..At];
    }

    public string NumberText()
    {
        var start = At;
        while (char.IsAsciiDigit(Peek) || Peek is '-' or '+' or '.' or 'e' or 'E')
            At++;
        return text[start..At];
    }

    public int Integer()
    {
        SkipBlanks();
        var number = NumberText();
        SkipBlanks();
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unexpected();
    }

    /// <summary>A text in single or double quotes, or between other marks that are alike; a backslash escapes.</summary>
    public string Quoted()
    {
        var mark = Take();
        var read = new StringBuilder();
        while (Peek != mark || AtEnd)
        {
            var next = Take();
            if (next == '\\' && (Peek == mark || Peek == '\\'))
                next = Take();
            read.Append(next);
        }

        Take();
        return read.ToString();
    }

    /// <summary>A regular expression between slashes; only an escaped slash loses its backslash.</summary>
    public string SlashedRegex()
    {
        Expect("/");
        var read = new StringBuilder();
        while (Peek != '/')
        {
            var next = Take();
            if (next == '\\' && Peek == '/')
                next = Take();
            read.Append(next);
        }

        Take();
        return read.ToString();
    }

    public FormatException Unexpected() => new(AtEnd
        ? "it ends too early."
        : string.Create(CultureInfo.InvariantCulture, $"'{Peek}' at {At} is not expected."));
}
