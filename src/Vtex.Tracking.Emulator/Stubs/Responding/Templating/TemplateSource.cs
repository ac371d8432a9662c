using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Makes <c>request</c> and <c>parameters</c> mean the same everywhere in a template. In WireMock a block looks up what
/// it does not know in the blocks around it; the Handlebars of .NET does not, and has a name for the outermost instead.
/// Nor does it know the mark of <c>{{&amp;name}}</c>, "not escaped", which says nothing here: no value is.
/// </summary>
internal static class TemplateSource
{
    private const string Root = "@root.";
    private static readonly string[] Names = ["request", "parameters"];

    public static string Rooted(string template)
    {
        var text = new StringBuilder(template.Length);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = template.IndexOf("}}", start, StringComparison.Ordinal) is >= 0 and var found ? found : template.Length;
            text.Append(template, at, start - at);
            if (start > 0 && template[start - 1] == '\\')
                text.Append(template, start, end - start);
            else
                AppendTag(text, template.AsSpan(start, end - start));
            at = end;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static void AppendTag(StringBuilder text, ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var at = 0; at < tag.Length; at++)
        {
            var letter = tag[at];
            if (at == "{{".Length && letter == '&')
                continue;
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '\'' or '"')
                quote = letter;
            else if (at > 0 && " \t\r\n({=~&".Contains(tag[at - 1]) && StartsName(tag[at..]))
                text.Append(Root);
            text.Append(letter);
        }
    }

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
