using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A set of characters in brackets: Java's may hold other sets, and be cut with another by <c>&amp;&amp;</c>.</summary>
internal static class JavaRegexSet
{
    /// <summary>Reads from an opening bracket on, and writes the set for .NET.</summary>
    public static string Read(string text, ref int at)
    {
        var (inside, negated) = Inside(text, ref at);
        return $"[{(negated ? "^" : "")}{inside}]";
    }

    private static (string Inside, bool Negated) Inside(string text, ref int at)
    {
        at++;
        var negated = at < text.Length && text[at] == '^';
        if (negated)
            at++;

        var items = new StringBuilder();
        var first = true;
        while (at < text.Length && (text[at] != ']' || first))
        {
            if (text.AsSpan(at).StartsWith("&&", StringComparison.Ordinal))
            {
                Cut(text, ref at, items, negated);
                break;
            }

            items.Append(Item(text, ref at));
            first = false;
        }

        if (at >= text.Length)
            throw new FormatException("a set is not closed.");
        at++;
        return (items.ToString(), negated);
    }

    private static string Item(string text, ref int at)
    {
        switch (text[at])
        {
            case '[':
                var (inside, negated) = Inside(text, ref at);
                return negated ? throw new FormatException("a negated set within a set is not known here.") : inside;
            case '\\':
                return JavaRegexClasses.InSet(text, ref at) ?? JavaRegexEscape.Character(text, ref at);
            default:
                var item = text[at++];
                return item is ']' or '^' ? $"\\{item}" : item.ToString();
        }
    }

    // What both sets hold is the one set without what the other does not hold.
    private static void Cut(string text, ref int at, StringBuilder items, bool negated)
    {
        if (negated || items.Length == 0)
            throw new FormatException("this use of && in a set is not known here.");
        at += 2;
        var others = new StringBuilder();
        var negatedOther = false;
        if (at < text.Length && text[at] == '[')
        {
            (var inside, negatedOther) = Inside(text, ref at);
            others.Append(inside);
        }

        while (!negatedOther && at < text.Length && text[at] is not (']' or '&'))
            others.Append(Item(text, ref at));
        if (at < text.Length && text[at] != ']')
            throw new FormatException("this use of && in a set is not known here.");
        items.Append("-[").Append(negatedOther ? "" : "^").Append(others).Append(']');
    }
}
