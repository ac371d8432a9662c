namespace Vtex.Tracking.Reading;

/// <summary>
/// Reads the tokens of a JSON document, one after the other. More lenient than the grammar: takes comments, names without
/// quotes, texts in single quotes or with quotes inside, raw control characters and unknown escapes, words that are no JSON
/// literals, and any bytes where UTF-8 belongs.
/// </summary>
/// <remarks>Never recursive, and linear in the length of the document.</remarks>
internal sealed class JsonScanner(ReadOnlyMemory<byte> json)
{
    /// <summary>The largest distance between a quote inside a text and the text's end.</summary>
    private const int MaxQuotedLength = 200;

    private int _position;
    private (int From, int End) _line = (-1, -1);
    private int? _lastMark;

    public int Position => _position;

    public int Length => json.Length;

    public bool AtEnd => _position >= json.Length;

    /// <summary>Gets whether comments, names without quotes, single quotes, quotes inside texts, or missing commas were met.</summary>
    public bool IsLenient { get; private set; }

    /// <summary>Skips blanks and comments, and gets the next byte without taking it; 0 at the end.</summary>
    public byte Peek()
    {
        var span = json.Span;
        do
        {
            while (BlankLength(span, _position) is > 0 and var length)
            {
                _position += length;
                IsLenient |= length > 1;
            }
        }
        while (TrySkipComment(span));
        return _position < span.Length ? span[_position] : (byte)0;
    }

    public void Take() => _position++;

    public void Return(int position) => _position = position;

    /// <summary>Takes the next byte when it is the expected one.</summary>
    public bool TryTake(byte expected)
    {
        if (Peek() != expected || AtEnd)
            return false;
        _position++;
        return true;
    }

    public ReadOnlySpan<byte> Since(int start) => json.Span.Slice(start, _position - start);

    /// <summary>Takes a run of bytes that belongs to no structure: a number, a literal, or any other word.</summary>
    public ReadOnlySpan<byte> Word()
    {
        var span = json.Span;
        var start = _position;
        while (_position < span.Length && span[_position] is not ((byte)',' or (byte)':' or (byte)'"'
            or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or <= 0x20)
            && BlankLength(span, _position) == 0 && !IsComment(span, _position))
        {
            _position++;
        }

        return span.Slice(start, _position - start);
    }

    /// <summary>Takes the name of a member, its quotes included where it has some.</summary>
    /// <returns>False when there is none, or the document ends within it; <paramref name="name"/> is empty.</returns>
    public bool TryName(out string name, out bool isWhole)
    {
        if (Peek() is (byte)'"' or (byte)'\'')
            return TryText(out name, out isWhole);
        (name, isWhole) = (Utf8Text.Decode(Word(), out var isUtf8), isUtf8);
        IsLenient |= name.Length > 0;
        return name.Length > 0;
    }

    /// <summary>Takes a text, its quotes included.</summary>
    /// <param name="text">The text; what is no Unicode in it is U+FFFD.</param>
    /// <param name="isWhole">Whether nothing had to be replaced.</param>
    /// <returns>False when the document ends within the text.</returns>
    public bool TryText(out string text, out bool isWhole)
    {
        var start = _position + 1;
        if (!TrySkipText())
        {
            (text, isWhole) = ("", false);
            return false;
        }

        var raw = json.Span.Slice(start, _position - start - 1);
        if (raw.IndexOf((byte)'\\') < 0)
            text = Utf8Text.Decode(raw, out isWhole);
        else
            text = JsonEscapes.Decode(raw, out isWhole);
        return true;
    }

    /// <summary>Skips a value of any kind and depth, also one whose brackets do not match.</summary>
    /// <param name="depth">How deep its objects and lists are nested.</param>
    /// <returns>False when the document ends within the value.</returns>
    public bool TrySkip(out int depth)
    {
        depth = 0;
        var open = new OpenBrackets();
        do
        {
            switch (Peek())
            {
                case 0 when AtEnd:
                    return false;
                case (byte)'"' or (byte)'\'':
                    if (!TrySkipText())
                        return false;
                    break;
                case (byte)'{' or (byte)'[':
                    open.Open(Peek());
                    Take();
                    depth = Math.Max(depth, open.Count);
                    break;
                // There is no value: a template wrote none.
                case (byte)'}' or (byte)']' or (byte)',' when open.Count == 0:
                    return true;
                case (byte)'}' or (byte)']':
                    open.Close(Peek());
                    Take();
                    break;
                case (byte)',' or (byte)':':
                    Take();
                    break;
                default:
                    if (Word().IsEmpty)
                        Take();
                    break;
            }
        }
        while (open.Count > 0);

        return true;
    }

    /// <summary>Takes note that a comma was missing.</summary>
    public void MissComma() => IsLenient = true;

    /// <summary>Gets a part of the document as text, for people to read.</summary>
    public string Excerpt(int start, int maxLength)
    {
        var raw = Since(start);
        return JsonPath.Shortened(Utf8Text.Decode(raw.Slice(0, Math.Min(raw.Length, 4 * maxLength)), out _), maxLength);
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>
    /// Returns how many bytes a blank has; 0 where there is none. Where documents were put together out of files there are
    /// marks of byte order between their parts, and blanks that do not break a line where they were copied from web pages.
    /// </summary>
    private static int BlankLength(ReadOnlySpan<byte> span, int at)
    {
        if (at >= span.Length)
            return 0;
        return span[at] switch
        {
            (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => 1,
            0xC2 when at + 1 < span.Length && span[at + 1] == 0xA0 => 2,
            0xEF when at + 2 < span.Length && span[at + 1] == 0xBB && span[at + 2] == 0xBF => 3,
            _ => 0,
        };
    }

    private bool IsComment(ReadOnlySpan<byte> span, int at) => span[at] switch
    {
        (byte)'/' => at + 1 < span.Length && (span[at + 1] == (byte)'*' || (span[at + 1] == (byte)'/' && !IsInAddress(span, at))),
        (byte)'#' => IsHashComment(span, at),
        _ => false,
    };

    /// <summary>Returns whether the slashes are those of an address without quotes.</summary>
    private bool IsInAddress(ReadOnlySpan<byte> span, int at) =>
        (at >= 2 && span[at - 1] == (byte)':' && IsLetter(span[at - 2])) || (at >= 1 && IsLetter(span[at - 1]) && !EndsLine(span, at));

    private static bool IsLetter(byte value) => (value | 0x20) is >= 'a' and <= 'z';

    /// <summary>
    /// Returns whether a hash begins a comment. It does not within a word, nor where a value is missing, such as a color; and
    /// without the end of a line no more of the document may follow.
    /// </summary>
    private bool IsHashComment(ReadOnlySpan<byte> span, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsBlank(span[before]))
            before--;
        var isApart = before < 0 || before < at - 1 || span[before] is (byte)',' or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)'"';
        if (!isApart || (before >= 0 && span[before] == (byte)':' && at + 1 < span.Length && !IsBlank(span[at + 1])))
            return false;
        return EndsLine(span, at);
    }

    /// <summary>Returns whether a comment that goes on to the end of its line leaves the rest of the document.</summary>
    private bool EndsLine(ReadOnlySpan<byte> span, int at)
    {
        if (LineEnd(span, at) < span.Length)
            return true;
        _lastMark ??= span.LastIndexOfAny((byte)'"', (byte)'}', (byte)']');
        return _lastMark < at;
    }

    private int LineEnd(ReadOnlySpan<byte> span, int at)
    {
        // Known for the whole line, or many hashes in a long one would cost its length each.
        if (at < _line.From || at > _line.End)
        {
            var end = span.Slice(at).IndexOfAny((byte)'\r', (byte)'\n');
            _line = (at, end < 0 ? span.Length : at + end);
        }

        return _line.End;
    }

    private bool TrySkipComment(ReadOnlySpan<byte> span)
    {
        if (_position >= span.Length || !IsComment(span, _position))
            return false;
        IsLenient = true;
        if (span[_position] == (byte)'#' || span[_position + 1] == (byte)'/')
        {
            _position = LineEnd(span, _position);
            return true;
        }

        var end = span.Slice(_position + 2).IndexOf("*/"u8);
        _position = end < 0 ? span.Length : _position + 2 + end + 2;
        return true;
    }

    private bool TrySkipText()
    {
        var span = json.Span;
        var quote = span[_position++];
        IsLenient |= quote == (byte)'\'';
        while (_position < span.Length)
        {
            var next = span.Slice(_position).IndexOfAny(quote, (byte)'\\');
            if (next < 0)
                break;
            _position += next + 1;
            if (span[_position - 1] == (byte)'\\')
                _position++;
            else if (IsEndOfText(span, quote))
                return true;
            else
                IsLenient = true;
        }

        _position = span.Length;
        return false;
    }

    /// <summary>
    /// Returns whether a quote ends its text. A separator follows one that does; any other may stand inside a text whose author
    /// has not escaped it, if an end comes soon.
    /// </summary>
    private bool IsEndOfText(ReadOnlySpan<byte> span, byte quote)
    {
        if (IsSeparated(span, _position, allowsName: true))
            return true;
        var end = Math.Min(span.Length, _position + MaxQuotedLength);
        for (var next = _position; next < end; next++)
        {
            if (span[next] is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)':' or (byte)'\\' or (byte)'\n')
                return true;
            if (span[next] == quote && IsSeparated(span, next + 1, allowsName: false))
                return false;
        }

        return true;
    }

    private bool IsSeparated(ReadOnlySpan<byte> span, int next, bool allowsName)
    {
        while (BlankLength(span, next) is > 0 and var length)
            next += length;
        return next == span.Length
            || span[next] is (byte)',' or (byte)'}' or (byte)']'
            || (allowsName && span[next] == (byte)':')
            || IsComment(span, next);
    }
}
