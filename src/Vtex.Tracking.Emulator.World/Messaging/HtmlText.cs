using System.Net;
using System.Text;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>Makes plain text of HTML: what a reader sees, one line for each block.</summary>
internal static class HtmlText
{
    private const string Comment = "<!--";

    private static readonly string[] Hidden = ["script", "style", "head", "title"];
    private static readonly string[] Blocks = ["p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "hr"];

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            text.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0)
                break;
            if (IsTag(html, tag))
            {
                at = Skip(html, tag, text);
                continue;
            }

            text.Append('<');
            at = tag + 1;
        }

        var lines = WebUtility.HtmlDecode(text.ToString()).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    // "1 < 2" is text for a reader.
    private static bool IsTag(string html, int tag) => tag + 1 < html.Length && (char.IsAsciiLetter(html[tag + 1]) || html[tag + 1] is '/' or '!' or '?');

    // Skips a tag, with its contents when nobody sees them, and gives the place after it.
    private static int Skip(string html, int tag, StringBuilder text)
    {
        if (string.CompareOrdinal(html, tag, Comment, 0, Comment.Length) == 0)
            return html.IndexOf("-->", tag, StringComparison.Ordinal) is > 0 and var after ? after + 3 : html.Length;
        var end = html.IndexOf('>', tag);
        if (end < 0)
            return html.Length;
        var name = NameOf(html.AsSpan(tag + 1, end - tag - 1));
        if (Blocks.Contains(name, StringComparer.OrdinalIgnoreCase))
            text.Append('\n');
        if (!Hidden.Contains(name, StringComparer.OrdinalIgnoreCase) || html[tag + 1] == '/')
            return end + 1;
        var close = html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/', '\n');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
