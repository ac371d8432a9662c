namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// A path in which <c>{name}</c> stands for one segment and <c>*</c> for any characters. Letters match in any case, a
/// slash at the end does not count.
/// </summary>
/// <remarks>Matching follows all ways through the pattern at once, so that no pattern takes more than pattern times path.</remarks>
internal sealed class PathPattern
{
    public const int MaxLength = 1_000;

    // A segment is one character of it, then any number of them; braces are never literal.
    private const char Any = '*';
    private const char OneOfSegment = '{';
    private const char MoreOfSegment = '}';

    private readonly char[] _tokens;

    private PathPattern(string text, char[] tokens) => (Text, _tokens) = (text, tokens);

    /// <summary>The pattern as it was given.</summary>
    public string Text { get; }

    /// <summary>Finds what is wrong with a pattern; null when it can be used.</summary>
    public static string? FindProblem(string text)
    {
        if (text.Length > MaxLength)
            return $"must have at most {MaxLength} characters, has {text.Length}.";
        if (text is not ['/' or Any, ..])
            return "must begin with a slash, such as /receiver/services/{id}.";
        return Tokenize(text) is null ? "has a brace without its counterpart; {id} stands for one segment." : null;
    }

    /// <exception cref="ArgumentException">The pattern cannot be used.</exception>
    public static PathPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FindProblem(text) is { } problem
            ? throw new ArgumentException($"The path pattern {problem}", nameof(text))
            : new PathPattern(text, Tokenize(text)!);
    }

    public bool Matches(ReadOnlySpan<char> path)
    {
        Span<bool> reached = stackalloc bool[_tokens.Length + 1];
        Span<bool> next = stackalloc bool[_tokens.Length + 1];
        reached.Clear();
        reached[0] = true;
        SkipRepeats(reached);
        foreach (var letter in WithoutLastSlash(path))
        {
            next.Clear();
            for (var i = 0; i < _tokens.Length; i++)
            {
                if (reached[i] && Takes(_tokens[i], letter))
                    next[IsRepeat(_tokens[i]) ? i : i + 1] = true;
            }

            SkipRepeats(next);
            var free = reached;
            reached = next;
            next = free;
        }

        return reached[^1];
    }

    private static char[]? Tokenize(ReadOnlySpan<char> text)
    {
        text = WithoutLastSlash(text);
        var tokens = new List<char>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '}')
                return null;
            if (text[i] != '{')
            {
                tokens.Add(char.ToUpperInvariant(text[i]));
                continue;
            }

            var length = text[i..].IndexOfAny('}', '/');
            if (length < 0 || text[i + length] == '/' || text.Slice(i + 1, length - 1).Contains('{'))
                return null;
            tokens.AddRange(OneOfSegment, MoreOfSegment);
            i += length;
        }

        return [.. tokens];
    }

    private static ReadOnlySpan<char> WithoutLastSlash(ReadOnlySpan<char> path) => path is [_, .., '/'] ? path[..^1] : path;

    private static bool Takes(char token, char letter) => token switch
    {
        Any => true,
        OneOfSegment or MoreOfSegment => letter != '/',
        _ => token == char.ToUpperInvariant(letter),
    };

    private static bool IsRepeat(char token) => token is Any or MoreOfSegment;

    private void SkipRepeats(Span<bool> reached)
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (reached[i] && IsRepeat(_tokens[i]))
                reached[i + 1] = true;
        }
    }
}
