using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Writes a Java regular expression in .NET's words: Java's <c>\w</c>, <c>\d</c> and <c>\s</c> are ASCII, its quantifiers
/// may be possessive, and it has quotations and sets within sets.
/// </summary>
internal sealed class JavaRegexTranslator
{
    private readonly string _text;
    private readonly StringBuilder _out = new();
    private readonly Stack<int> _groups = new();
    private int _at;
    private int _atom = -1;

    private JavaRegexTranslator(string text) => _text = text;

    /// <exception cref="FormatException">Java would not take it, or .NET has no words for it.</exception>
    public static string Translate(string text)
    {
        var translator = new JavaRegexTranslator(text);
        while (translator._at < text.Length)
            translator.Next();
        return translator._groups.Count == 0
            ? translator._out.ToString()
            : throw new FormatException("a group is not closed.");
    }

    private void Next()
    {
        switch (_text[_at])
        {
            case '\\':
                Escape();
                break;
            case '[':
                Atom(JavaRegexSet.Read(_text, ref _at));
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '*' or '+' or '?' or '{':
                Quantify();
                break;
            case '|' or '^' or '$':
                _atom = -1;
                _out.Append(_text[_at++]);
                break;
            default:
                Atom(_text[_at++].ToString());
                break;
        }
    }

    private void Escape()
    {
        if (_at + 1 >= _text.Length)
            throw new FormatException("it ends in a backslash.");
        if (_text[_at + 1] == 'Q')
            Quotation();
        else
            Atom(JavaRegexEscape.Read(_text, ref _at));
    }

    private void Quotation()
    {
        var start = _at + 2;
        var end = _text.IndexOf(@"\E", start, StringComparison.Ordinal);
        foreach (var quoted in end < 0 ? _text[start..] : _text[start..end])
            Atom(JavaRegexEscape.Literal(quoted));
        _at = end < 0 ? _text.Length : end + 2;
    }

    private void Open()
    {
        _groups.Push(_out.Length);
        _atom = -1;
        var start = _at++;
        if (_at < _text.Length && _text[_at] == '?')
            _at = EndOfGroupKind(_at + 1);
        _out.Append(_text, start, _at - start);
        // Flags alone, such as (?i), are no group around anything.
        if (_at < _text.Length && _text[_at] == ')' && _out[^1] is 'i' or 'm' or 's' or 'x' or '-')
            FlagsEnd();
    }

    private void FlagsEnd()
    {
        _groups.Pop();
        _out.Append(_text[_at++]);
    }

    private int EndOfGroupKind(int at)
    {
        var rest = _text.AsSpan(at);
        foreach (var kind in (ReadOnlySpan<string>)["<=", "<!", ":", "=", "!", ">"])
        {
            if (rest.StartsWith(kind, StringComparison.Ordinal))
                return at + kind.Length;
        }

        var end = at;
        if (rest is ['<', ..])
        {
            for (end++; end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]);)
                end++;
            return end < _text.Length && _text[end] == '>' ? end + 1 : throw Unknown(at);
        }

        while (end < _text.Length && _text[end] is 'i' or 'm' or 's' or 'x' or '-')
            end++;
        if (end >= _text.Length || end == at)
            throw Unknown(at);
        return _text[end] switch
        {
            ':' => end + 1,
            ')' => end,
            _ => throw Unknown(at),
        };
    }

    private void Close()
    {
        if (!_groups.TryPop(out _atom))
            throw new FormatException("it closes a group that is not open.");
        _out.Append(_text[_at++]);
    }

    private void Quantify()
    {
        var start = _at;
        if (_atom < 0)
            throw new FormatException($"there is nothing to repeat before '{_text[_at]}' at {Number(_at)}.");
        _at = _text[_at] == '{' ? EndOfCount(_at + 1) : _at + 1;
        _out.Append(_text, start, _at - start);
        if (_at < _text.Length && _text[_at] == '?')
            _out.Append(_text[_at++]);
        else if (_at < _text.Length && _text[_at] == '+')
            Possess();
        _atom = -1;
    }

    private void Possess()
    {
        _at++;
        _out.Insert(_atom, "(?>").Append(')');
    }

    private int EndOfCount(int at)
    {
        var end = at;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] == ','))
            end++;
        return end > at && end < _text.Length && _text[end] == '}' && char.IsAsciiDigit(_text[at])
            ? end + 1
            : throw new FormatException($"'{{' at {Number(at - 1)} is followed by no count; write \\{{ for the character itself.");
    }

    private void Atom(string written)
    {
        _atom = _out.Length;
        _out.Append(written);
    }

    private static FormatException Unknown(int at) =>
        new($"the kind of the group at {Number(at)} is not known here.");

    private static string Number(int at) => at.ToString(CultureInfo.InvariantCulture);
}
