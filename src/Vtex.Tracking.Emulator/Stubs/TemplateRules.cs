using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Bounds Handlebars templates that come from files and requests: their nesting, their loops, and the helpers whose cost a
/// request could drive up. The limits are chosen by us. What keeps to them is parsed.
/// </summary>
internal static partial class TemplateRules
{
    private const int MaxTemplate = 100_000;
    private const int MaxWithLoop = 2_000;
    private const int MaxTags = 500;
    private const int MaxTag = 1_000;
    private const int MaxParentheses = 4;
    private const int MaxBlocks = 10;
    private const int MaxLoopDepth = 2;
    private const int MaxLoops = 10;
    private const int MaxReplacements = 2;
    private const int MaxReplacement = 20;
    private const int MaxNumber = 1_000;

    // What reads files or the environment, runs code, or repeats by a number.
    private static readonly string[] Refused =
        ["Environment", "File", "DynamicLinq", "Xeger", "Xslt", "__evaluate"];

    private static readonly string[] Repeating = ["String.PadLeft", "String.PadRight", "String.Repeat", "String.Format", "String.FormatAsString"];

    public static string? FindProblem(string template)
    {
        if (!template.Contains("{{", StringComparison.Ordinal))
            return null;
        if (template.Length > MaxTemplate)
            return $"is a template of more than {MaxTemplate} characters.";
        if (template.Contains("{{{{", StringComparison.Ordinal))
            return "has a raw block ({{{{), which is not offered.";
        var tags = Tag().Matches(template);
        if (tags.Count > MaxTags)
            return $"has more than {MaxTags} tags.";
        if (Opening().Count(template) != tags.Count)
            return "has braces that do not close, or braces inside of a tag.";
        return FindProblem(template, tags)
            ?? tags.Select(tag => FindTagProblem(tag.Groups["inside"].Value)).FirstOrDefault(problem => problem is not null)
            ?? TemplateSyntax.FindProblem(template);
    }

    private static string? FindProblem(string template, MatchCollection tags)
    {
        var blocks = new Stack<string>();
        var loops = 0;
        foreach (Match tag in tags)
        {
            var inside = tag.Groups["inside"].Value.Trim('~', ' ');
            if (inside is ['/', ..])
            {
                if (!blocks.TryPop(out var open) || open != Name().Match(inside).Value)
                    return $"closes the block '{inside[1..].Trim()}' where it is not open.";
                continue;
            }

            if (blocks.Count == 0 && inside.Split(' ')[0] is "^" or "else")
                return "has an else outside of a block.";
            if (inside is not ['#' or '^', _, ..])
                continue;
            if (inside is ['#', '>' or '*', ..])
                return "has a partial or a decorator, which are not offered.";
            var isInLoop = blocks.Contains("each");
            if (isInLoop && Outer().IsMatch(inside))
                return "has a block inside a loop that goes back to what lies outside of the loop.";
            blocks.Push(Name().Match(inside).Value);
            if (blocks.Count > MaxBlocks)
                return $"nests more than {MaxBlocks} blocks.";
            if (blocks.Count(block => block == "each") > MaxLoopDepth)
                return $"nests more than {MaxLoopDepth} loops.";
            loops += blocks.Peek() == "each" ? 1 : 0;
        }

        if (blocks.TryPeek(out var left))
            return $"does not close the block '{left}'.";
        if (loops > MaxLoops)
            return $"has more than {MaxLoops} loops.";
        if (loops > 0 && template.Length > MaxWithLoop)
            return $"has a loop and more than {MaxWithLoop} characters.";
        return ReplaceCall().Count(template) > MaxReplacements ? $"calls String.Replace more than {MaxReplacements} times." : null;
    }

    private static string? FindTagProblem(string inside)
    {
        if (inside.Length > MaxTag)
            return $"has a tag of more than {MaxTag} characters.";
        if (Nesting.DepthOf(inside) > MaxParentheses)
            return $"nests more than {MaxParentheses} calls in a tag.";
        var trimmed = inside.Trim('~', ' ');
        if (trimmed is ['!', ..])
            return null;
        if (trimmed.Count(letter => letter == '"') % 2 != 0 || trimmed.Count(letter => letter == '\'') % 2 != 0)
            return "has a quotation mark without its counterpart, or braces inside of a tag.";
        if (trimmed is ['>' or '*', ..])
            return "has a partial or a decorator, which are not offered.";
        if (trimmed.StartsWith("else", StringComparison.Ordinal) && trimmed.Contains("each", StringComparison.Ordinal))
            return "has an else with a loop; write the loop as a block of its own.";
        foreach (Match call in Call().Matches(trimmed))
        {
            if (FindCallProblem(call.Groups["name"].Value, TemplateArguments.Read(trimmed.AsSpan(call.Index + call.Length))) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? FindCallProblem(string name, IReadOnlyList<string> arguments)
    {
        var category = name.Split('.')[0];
        if (Refused.Contains(category, StringComparer.OrdinalIgnoreCase))
            return $"calls {name}, which is not offered.";
        if (Is(category, "Regex"))
            return FindPatternProblem(name, arguments, PatternRules.Regex);
        if (Is(category, "JsonPath"))
            return FindPatternProblem(name, arguments, PatternRules.JsonPath);
        if (Is(category, "XPath"))
            return FindPatternProblem(name, arguments, PatternRules.XPath);
        if (Is(name, "String.Replace"))
        {
            return arguments is [_, ['"' or '\'', ..], ['"' or '\'', ..] by] && by.Length <= MaxReplacement + 2
                ? null
                : $"calls String.Replace, which takes two texts in quotes, the second of at most {MaxReplacement} characters.";
        }

        if (Repeating.Contains(name, StringComparer.OrdinalIgnoreCase) || Is(category, "Random"))
            return FindNumberProblem(name, arguments, Is(category, "Random"));
        return null;
    }

    private static string? FindPatternProblem(string name, IReadOnlyList<string> arguments, Func<string, string?> rule)
    {
        if (arguments is not [_, ['"' or '\'', .., '"' or '\''] pattern, ..])
            return $"calls {name}, whose second argument must be a text in quotes.";
        return rule(pattern[1..^1]) is { } problem ? $"calls {name} with a pattern that {problem}" : null;
    }

    // Numbers inside of a format count too: "{0,9}" pads, "D9" fills up with zeros.
    private static string? FindNumberProblem(string name, IReadOnlyList<string> arguments, bool isRandom)
    {
        if (isRandom && arguments.Any(argument => argument.Contains("Regex", StringComparison.OrdinalIgnoreCase)))
            return $"calls {name} with TextRegex, which is not offered.";
        var isText = !isRandom || arguments.Any(argument => argument.Contains("Type=\"Text", StringComparison.OrdinalIgnoreCase)
            || argument.Contains("Type=\"Bytes", StringComparison.OrdinalIgnoreCase));
        if (!isText)
            return null;
        var numbers = arguments.Skip(isRandom ? 0 : 1).SelectMany(argument => Number().Matches(argument)).Select(number => number.Value);
        if (numbers.Any(number => number.Length > 9 || int.Parse(number, CultureInfo.InvariantCulture) > MaxNumber))
            return $"calls {name} with a number above {MaxNumber}.";
        return arguments.Skip(isRandom ? 0 : 1).All(argument => argument is ['"' or '\'' or (>= '0' and <= '9'), ..] || argument.Contains('='))
            && !(isRandom && arguments.Any(argument => Dynamic().IsMatch(argument)))
            ? null
            : $"calls {name} with what a request could choose: numbers and texts must stand in the template.";
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\{\{\{?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\{\{?(?<inside>[^{}]*)\}\}\}?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[A-Za-z_]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"\.\./|\.\.|@root|@\w+\s*\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Outer();

    [GeneratedRegex(@"(^|[(#^&])\s*\[?(?<name>[A-Za-z_]\w*([./]\w+)?)\]?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    [GeneratedRegex(@"String.Replace", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReplaceCall();

    [GeneratedRegex(@"[0-9]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"=\s*[A-Za-z@.(]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dynamic();
}

/// <summary>Reads the arguments of a call in a template, up to the end of the call: texts with their quotes, and words.</summary>
internal static class TemplateArguments
{
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> text)
    {
        var arguments = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var length = LengthOf(text[at..]);
            if (length == 0)
                break;
            arguments.Add(text.Slice(at, length).ToString());
            at += length;
        }

        return arguments;
    }

    // A call in parentheses is one argument; a closing one ends the call that is read.
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
                continue;
            }

            switch (text[i])
            {
                case '"' or '\'':
                    quote = text[i];
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return i;
                case ' ' when depth == 0:
                    return i;
            }
        }

        return text.Length;
    }
}
