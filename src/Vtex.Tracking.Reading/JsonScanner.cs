namespace Vtex.Tracking.Reading;

/// <summary>
/// Reads the tokens of a JSON document, one after the other. More lenient than the grammar: takes raw control characters
/// and unknown escapes in texts, words that are no JSON literals, and any bytes where UTF-8 belongs.
/// </summary>
/// <remarks>Never recursive, and linear in the length of the document.</remarks>
internal sealed class JsonScanner(ReadOnlyMemory<byte> json)
{
    private int _position;

    public int Position => _position;

    public int Length => json.Length;

    public bool AtEnd => _position >= json.Length;

    /// <summary>Skips blanks, and gets the next byte without taking it; 0 at the end.</summary>
    public byte Peek()
    {
        var span = json.Span;
        while (_position < span.Length && span[_position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _position++;
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
            or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or <= 0x20))
        {
            _position++;
        }

        return span.Slice(start, _position - start);
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

    /// <summary>Skips a value of any kind and depth.</summary>
    /// <param name="depth">How deep its objects and lists are nested.</param>
    /// <returns>False when the document ends within the value.</returns>
    public bool TrySkip(out int depth)
    {
        depth = 0;
        var open = 0;
        do
        {
            switch (Peek())
            {
                case 0 when AtEnd:
                    return false;
                case (byte)'"':
                    if (!TrySkipText())
                        return false;
                    break;
                case (byte)'{' or (byte)'[':
                    Take();
                    depth = Math.Max(depth, ++open);
                    break;
                // There is no value: a template wrote none.
                case (byte)'}' or (byte)']' or (byte)',' when open == 0:
                    return true;
                case (byte)'}' or (byte)']':
                    Take();
                    open--;
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
        while (open > 0);

        return true;
    }

    /// <summary>Gets a part of the document as text, for people to read.</summary>
    public string Excerpt(int start, int maxLength)
    {
        var raw = Since(start);
        return JsonPath.Shortened(Utf8Text.Decode(raw.Slice(0, Math.Min(raw.Length, 4 * maxLength)), out _), maxLength);
    }

    private bool TrySkipText()
    {
        var span = json.Span;
        _position++;
        while (_position < span.Length)
        {
            var next = span.Slice(_position).IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                break;
            _position += next + 1;
            if (span[_position - 1] == (byte)'"')
                return true;
            _position++;
        }

        _position = span.Length;
        return false;
    }
}
