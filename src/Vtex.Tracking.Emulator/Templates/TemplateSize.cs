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
            var end = template.IndexOf(isStatement ? "%}" : "}}", at + 2, StringComparison.Ordinal);
            if (end < 0)
                return; // the parser says so
            if (end - at > MaxLength)
                throw Refusal($"A tag or statement has at most {MaxLength} characters.");
            if (isStatement)
                depth = Math.Max(0, depth + Step(template.AsSpan(at + 2, end - at - 2).Trim([' ', '-', '\t', '\r', '\n'])));
            if (depth > MaxDepth)
                throw Refusal($"Statements lie at most {MaxDepth} deep in each other.");
            at = end + 2;
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

    private static int Step(ReadOnlySpan<char> statement)
    {
        var space = statement.IndexOfAny([' ', '\t', '\r', '\n']);
        var name = space < 0 ? statement : statement[..space];
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
