namespace Vtex.Tracking.Reading;

/// <summary>Walks over a text of ASCII digits and punctuation; never throws, never allocates.</summary>
internal ref struct DigitReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public readonly bool AtEnd => _position == _text.Length;

    public bool TrySkip(char expected)
    {
        if (AtEnd || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    /// <summary>Reads exactly that many digits.</summary>
    public bool TryRead(int digits, out int value)
    {
        value = 0;
        for (; digits > 0; digits--)
        {
            if (!TryReadDigit(out var digit))
                return false;
            value = value * 10 + digit;
        }

        return true;
    }

    /// <summary>Reads one digit or more as a fraction, in units of its last kept place; drops the others.</summary>
    public bool TryReadFraction(int keptDigits, out int value)
    {
        value = 0;
        var read = 0;
        for (; TryReadDigit(out var digit); read++)
        {
            if (read < keptDigits)
                value = value * 10 + digit;
        }

        for (var place = read; place < keptDigits; place++)
            value *= 10;
        return read > 0;
    }

    private bool TryReadDigit(out int digit)
    {
        digit = AtEnd ? -1 : _text[_position] - '0';
        if (digit is < 0 or > 9)
            return false;
        _position++;
        return true;
    }
}
