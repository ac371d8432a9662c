using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Writes a template of WireMock in the Handlebars of .NET, which differs in that
/// <list type="bullet">
/// <item>a block does not look up <c>request</c> and <c>parameters</c> in the blocks around it, but has a name for the
/// outermost;</item>
/// <item>it does not know the mark of <c>{{&amp;name}}</c>, "not escaped", which says nothing here: no value is;</item>
/// <item><c>~</c> removes white space outside of blocks too;</item>
/// <item>the line of a block's tag that stands alone on it is removed; something that says nothing, behind the tag, keeps it.</item>
/// </list>
/// </summary>
internal sealed class TemplateSource
{
    private const string Root = "@root.";
    private const string Nothing = "{{@nothing}}";
    private const string Open = "{{";
    private const string Close = "}}";
    private static readonly string[] Names = ["request", "parameters"];

    private readonly string _template;
    private readonly StringBuilder _text;
    private int _depth;

    private TemplateSource(string template) => (_template, _text) = (template, new StringBuilder(template.Length));

    public static string Translate(string template) => new TemplateSource(template).Translate();

    private string Translate()
    {
        var at = 0;
        while (_template.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = End(start);
            _text.Append(_template, at, start - at);
            if (start > 0 && _template[start - 1] == '\\')
                _text.Append(_template, start, end - start);
            else
                end = AppendTag(start, end);
            at = end;
        }

        return _text.Append(_template, at, _template.Length - at).ToString();
    }

    // A comment with dashes may have braces in it.
    private int End(int start)
    {
        var isComment = _template.AsSpan(start).StartsWith("{{!--", StringComparison.Ordinal);
        var end = isComment && _template.IndexOf("--}}", start, StringComparison.Ordinal) is >= 0 and var dashes ? dashes + "--".Length : start;
        return _template.IndexOf(Close, end, StringComparison.Ordinal) is >= 0 and var found ? found : _template.Length;
    }

    /// <returns>Where what follows begins.</returns>
    private int AppendTag(int start, int end)
    {
        var tag = _template.AsSpan(start + Open.Length, end - start - Open.Length);
        var (before, after) = (tag.StartsWith('~'), tag.EndsWith('~'));
        tag = tag[(before ? 1 : 0)..];
        tag = tag[..^(after && tag.Length > 0 ? 1 : 0)];
        _text.Append(Open).Append(before && _depth > 0 ? "~" : "");
        _depth += Opens(tag) ? 1 : tag.StartsWith('/') ? -1 : 0;
        AppendInner(tag);
        if (end == _template.Length)
            return end;

        var strips = after && _depth > 0;
        _text.Append(strips ? "~" : "");
        if (strips || !StandsAlone(tag) || _template.AsSpan(end).StartsWith("}}}", StringComparison.Ordinal))
            return end;
        _text.Append(Close).Append(Nothing);
        return end + Close.Length;
    }

    private void AppendInner(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var at = 0; at < tag.Length; at++)
        {
            var letter = tag[at];
            if (at == 0 && letter == '&')
                continue;
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '\'' or '"')
                quote = letter;
            else if ((at == 0 || " \t\r\n({=&".Contains(tag[at - 1])) && StartsName(tag[at..]))
                _text.Append(Root);
            _text.Append(letter);
        }
    }

    private static bool Opens(ReadOnlySpan<char> tag) => tag.StartsWith('#') || (tag.StartsWith('^') && tag.Trim("^ \t").Length > 0);

    private static bool StandsAlone(ReadOnlySpan<char> tag) => tag.StartsWith('/') || tag.StartsWith('^') || tag.StartsWith('#')
        || tag.Trim().SequenceEqual("else") || tag.TrimStart().StartsWith("else ", StringComparison.Ordinal)
        || tag.StartsWith('!');

    private static bool StartsName(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || " \t\r\n.)~/}".Contains(text[name.Length])))
                return true;
        }

        return false;
    }
}
