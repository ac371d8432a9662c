using System.Text;
using System.Text.Json;
using Polly.Timeout;

namespace Vtex.Tracking.Secrets;

/// <summary>
/// Takes known secrets out of a text by their value, in whatever encoding they stand there. A part of one is taken out
/// too, where it is its beginning: texts are cut.
/// </summary>
/// <param name="secrets">The secrets; each longer than nothing.</param>
internal sealed class SecretText(IEnumerable<string> secrets)
{
    public const string Placeholder = "[redacted]";

    /// <summary>
    /// Shorter ones are taken out only where they stand as a value, or half of a text could be lost. Chosen.
    /// </summary>
    private const int MinFreeStandingLength = 4;

    /// <summary>The length of a secret's beginning that gives it away. Chosen: less is an ordinary word too often.</summary>
    private const int MinPartLength = 8;

    /// <summary>Bounds the work for a text that was made to be expensive; then nothing of it is shown.</summary>
    private const int MaxSteps = 8_000_000;

    /// <summary>The length of a character outside the Basic Multilingual Plane, in a URL within a URL.</summary>
    private const int MaxEscapeLength = 24;

    /// <summary>The depth of the search; no secret has so many characters that need an escape.</summary>
    private const int MaxNested = 1_000;

    /// <summary>By the character that they begin with.</summary>
    private readonly ILookup<int, SecretPattern> _patterns = secrets.Distinct(StringComparer.Ordinal)
        .Where(secret => secret.Length > 0)
        .SelectMany(SecretPattern.Of)
        .ToLookup(pattern => pattern.First);

    /// <param name="text">The text.</param>
    /// <param name="isCut">Whether it goes on where it ends here, so that even one letter may begin a secret.</param>
    public string Redact(string text, bool isCut = false)
    {
        if (_patterns.Count == 0 || text.Length == 0)
            return text;
        var search = new Search(_patterns, text, isCut);
        var found = new List<(int Begin, int End)>();
        for (var position = 0; position < text.Length; position++)
        {
            var end = search.EndAt(position);
            if (search.IsExhausted)
                return Placeholder;
            if (end <= position)
                continue;
            // Two may overlap.
            if (found.Count > 0 && position <= found[found.Count - 1].End)
                found[found.Count - 1] = (found[found.Count - 1].Begin, Math.Max(end, found[found.Count - 1].End));
            else
                found.Add((position, end));
        }

        return found.Count == 0 ? text : Replace(text, found);
    }

    /// <summary>An exception to be the cause of another: itself, unless its words hold a secret.</summary>
    public Exception Redact(Exception exception)
    {
        if (_patterns.Count == 0 || !HoldsAny(exception))
            return exception;
        var (message, cause) = (Redact(exception.Message), exception.InnerException is { } inner ? Redact(inner) : null);
        return exception switch
        {
            JsonException => new JsonException(message, cause),
            HttpRequestException => new HttpRequestException(message, cause),
            OperationCanceledException => new OperationCanceledException(message, cause),
            TimeoutRejectedException => new TimeoutRejectedException(message, cause!),
            IOException => new IOException(message, cause),
            _ => new InvalidOperationException($"{exception.GetType().Name}: {message}", cause),
        };
    }

    // The text of an exception has those of its causes, but not what they carry.
    private bool HoldsAny(Exception exception)
    {
        var words = new StringBuilder(exception.ToString());
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            words.Append('\n').Append(cause.Message);
            foreach (var value in cause.Data.Values)
                words.Append(value);
        }

        var text = words.ToString();
        return !string.Equals(text, Redact(text), StringComparison.Ordinal);
    }

    private static string Replace(string text, List<(int Begin, int End)> found)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (begin, end) in found)
        {
            result.Append(text, copied, begin - copied).Append(Placeholder);
            copied = end;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private sealed class Search(ILookup<int, SecretPattern> patterns, string text, bool isCut)
    {
        private readonly EncodedText _encoded = new(text);

        private int _steps;
        private int _nested;

        /// <summary>Gets whether the text costs more to search than it is worth.</summary>
        public bool IsExhausted => _steps > MaxSteps;

        /// <returns>Where the secret that begins at a place ends; 0 when none does.</returns>
        public int EndAt(int position)
        {
            // Half an escape may be the beginning of anything.
            var end = isCut && IsDivided(position) ? text.Length : 0;
            var before = -1;
            for (var depth = 0; depth <= EncodedText.MaxDepth; depth++)
            {
                var first = SecretPattern.Fold(_encoded.Read(position, depth).CodePoint);
                if (first == before)
                    continue;
                before = first;
                foreach (var pattern in patterns[first])
                    end = Math.Max(end, EndOf(pattern, position));
                if (!IsEscape(position))
                    break;
            }

            return end;
        }

        private int EndOf(SecretPattern pattern, int position)
        {
            var (count, reached) = Match(pattern, 0, position);
            if (count == pattern.CodePoints.Length)
            {
                return count < MinFreeStandingLength && !IsValue(position, reached) ? 0
                    : pattern.IsBase64 ? EndOfBase64(reached)
                    : reached;
            }

            if (count > 0 && EndsDivided(position, reached))
                reached = text.Length;
            var isPart = count >= MinPartLength
                || (reached == text.Length && count > 0 && (isCut || count >= MinFreeStandingLength));
            return !isPart ? 0 : pattern.IsBase64 ? EndOfBase64(reached) : reached;
        }

        /// <summary>
        /// Returns whether the text ends within a character that may begin before a place, in several encodings.
        /// </summary>
        private bool EndsDivided(int begin, int reached)
        {
            for (var i = Math.Max(begin, text.Length - MaxEscapeLength); i <= reached; i++)
            {
                if (IsDivided(i))
                    return true;
            }

            return false;
        }

        /// <summary>Returns whether the text ends within the character that begins at a place.</summary>
        private bool IsDivided(int position)
        {
            if (position >= text.Length)
                return false;
            if (!IsEscape(position))
                return position == text.Length - 1 && char.IsHighSurrogate(text[position]);
            if (text.Length - position > MaxEscapeLength)
                return false;
            var isMail = text[position] == '=';
            for (var i = position; i < text.Length; i++)
            {
                if (isMail
                    ? !(text[i] is '=' or '\r' or '\n' or '\\' or 'r' or 'n' || Uri.IsHexDigit(text[i]))
                    : !(IsEscape(i) || text[i] is '#' or ';' or '{' or '}' || (text[i] < 0x80 && char.IsLetterOrDigit(text[i]))))
                {
                    return false;
                }
            }

            return true;
        }

        private bool IsEscape(int position) => text[position] is '\\' or '&' or '%' or '=';

        /// <returns>How many characters of the pattern there are, and where they end.</returns>
        private (int Count, int End) Match(SecretPattern pattern, int index, int position)
        {
            while (index < pattern.CodePoints.Length && position < text.Length)
            {
                if (IsEscape(position))
                    return MatchEncoded(pattern, index, position);
                _steps++;
                var unit = _encoded.Read(position, depth: 0);
                if (pattern.Fits(index, unit.CodePoint))
                    (index, position) = (index + 1, unit.Next);
                else if (pattern.IsBase64 && index > 0 && text[position] is '\r' or '\n')
                    position++;
                else
                    break;
            }

            return (index, position);
        }

        /// <summary>A character that may be read in several ways: the one that leads furthest is right.</summary>
        private (int Count, int End) MatchEncoded(SecretPattern pattern, int index, int position)
        {
            var (best, tried) = ((Count: index, End: position), -1);
            if (++_nested > MaxNested)
                _steps = int.MaxValue / 2;
            for (var depth = 0; depth <= EncodedText.MaxDepth && !IsExhausted; depth++)
            {
                _steps++;
                var unit = _encoded.Read(position, depth);
                if (unit.Next == tried || !pattern.Fits(index, unit.CodePoint))
                    continue;
                tried = unit.Next;
                var match = Match(pattern, index + 1, unit.Next);
                if (match.Count > best.Count || (match.Count == best.Count && match.End > best.End))
                    best = match;
            }

            _nested--;
            return best;
        }

        private int EndOfBase64(int position)
        {
            while (position < text.Length
                && (text[position] is '+' or '/' or '-' or '_' or '='
                    || (text[position] < 0x80 && char.IsLetterOrDigit(text[position]))))
            {
                position++;
            }

            return position;
        }

        /// <summary>Returns whether a place in the text is between the marks that stand around values.</summary>
        private bool IsValue(int begin, int end)
        {
            while (begin > 0 && text[begin - 1] == ' ')
                begin--;
            var isBegun = begin == 0
                || text[begin - 1] is '"' or '\'' or '=' or ':' or '>' or ';' or '[' or '(' or ','
                || EndsEscape(begin);
            var isEnded = end >= text.Length || !char.IsLetterOrDigit(text[end]);
            return isBegun && isEnded;
        }

        private bool EndsEscape(int end) =>
            end >= 3 && text[end - 3] == '%' && Uri.IsHexDigit(text[end - 2]) && Uri.IsHexDigit(text[end - 1]);
    }
}
