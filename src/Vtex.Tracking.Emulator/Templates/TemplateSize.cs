using System.Globalization;

namespace Vtex.Tracking.Emulator.Templates;

/// <summary>
/// Bounds what is given to the parser, which goes one level deeper for each block and each filter: the length of a tag or statement, their
/// number, and the depth of blocks. Chosen by us.
/// </summary>
internal static class TemplateSize
{
    private const int MaxLength = 300;
    private const int MaxCount = 2_000;
    private const int MaxDepth = 16;

    private static readonly string[] Blocks = ["if", "unless", "case", "for", "comment", "raw"];

    /// <exception cref="WorldRuleException">The template is too large.</exception>
    public static void Check(string template)
    {
        var (count, depth) = (0, 0);
        for (var at = 0; (at = Next(template, at)) >= 0;)
        {
            if (++count > MaxCount)
                throw Refusal($"A template has at most {MaxCount:N0} tags and statements.");
            var isStatement = template[at + 1] == '%';
            var end = End(template, at + 2, isStatement ? "%}" : "}}");
            if (end < 0)
                return; // the parser says so
            if (end - at > MaxLength)
                throw Refusal($"A tag or statement has at most {MaxLength} characters.");
            var name = isStatement ? Name(template.AsSpan(at + 2, end - at - 2)) : [];
            depth = Math.Max(0, depth + Step(name));
            if (depth > MaxDepth)
                throw Refusal($"Statements lie at most {MaxDepth} deep in each other.");
            at = end + 2;
            if (name is "raw" or "comment" && (at = EndOfText(template, at, "end" + name.ToString())) < 0)
                return; // the parser says so
        }
    }

    private static int Next(string template, int from)
    {
        for (var at = template.IndexOf('{', from); at >= 0 && at + 1 < template.Length; at = template.IndexOf('{', at + 1))
        {
            if (template[at + 1] is '{' or '%')
                return at;
        }

        return -1;
    }

    // Not within a text between quotes.
    private static int End(string template, int from, string end)
    {
        var quote = '\0';
        for (var at = from; at + 1 < template.Length; at++)
        {
            var letter = template[at];
            if (quote == '\0' && letter == end[0] && template[at + 1] == end[1])
                return at;
            if (quote != '\0' && letter == '\\')
                at++;
            else if (letter == quote)
                quote = '\0';
            else if (quote == '\0' && letter is '\'' or '"')
                quote = letter;
        }

        return -1;
    }

    // What stands in "raw" and "comment" is text: only the statement that ends it counts, which is then still to come.
    private static int EndOfText(string template, int from, string name)
    {
        for (var end = template.IndexOf("%}", from, StringComparison.Ordinal); end >= 0; end = template.IndexOf("%}", end + 2, StringComparison.Ordinal))
        {
            var start = template.LastIndexOf("{%", end, end - from + 1, StringComparison.Ordinal);
            if (start >= from && Name(template.AsSpan(start + 2, end - start - 2)).SequenceEqual(name))
                return start;
        }

        return -1;
    }

    // The parser takes more for white space than can be seen.
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> statement)
    {
        var start = 0;
        while (start < statement.Length && !char.IsAsciiLetter(statement[start]))
            start++;
        var end = start;
        while (end < statement.Length && (char.IsAsciiLetterOrDigit(statement[end]) || statement[end] == '_'))
            end++;
        return statement[start..end];
    }

    private static int Step(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("end"))
            return -1;
        foreach (var block in Blocks)
        {
            if (name.SequenceEqual(block))
                return 1;
        }

        return 0;
    }

    private static WorldRuleException Refusal(FormattableString words) => new(words.ToString(CultureInfo.InvariantCulture));
}
