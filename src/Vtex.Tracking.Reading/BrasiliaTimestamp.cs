using System.Globalization;

namespace Vtex.Tracking.Reading;

/// <summary>
/// Reads the API's timestamps: ISO 8601, and in Brasília time when they name no offset. Written by hand because the
/// framework's parsers either fill a missing offset from the machine's zone or insist on a fixed number of digits.
/// </summary>
internal static class BrasiliaTimestamp
{
    /// <summary>The longest text that is looked at; nothing sensible is longer.</summary>
    public const int MaxLength = 64;

    private const int TickDigits = 7;

    private static readonly TimeSpan Offset = TimeSpan.FromHours(-3);

    public static string Format(DateTimeOffset timestamp) =>
        timestamp.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateTimeOffset timestamp) =>
        TryParse(text.AsSpan(), out timestamp, out _);

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset timestamp, out bool hasOffset)
    {
        (timestamp, hasOffset) = (default, false);
        if (text.Length > MaxLength)
            return false;

        var reader = new DigitReader(text);
        if (!TryReadDate(ref reader, out var date))
            return false;

        var timeOfDay = TimeSpan.Zero;
        var offset = Offset;
        if (!reader.AtEnd && !TryReadTime(ref reader, out timeOfDay))
            return false;
        hasOffset = !reader.AtEnd;
        if (hasOffset && !TryReadOffset(ref reader, out offset))
            return false;

        return reader.AtEnd && TryCombine(date + timeOfDay, offset, out timestamp);
    }

    private static bool TryReadDate(ref DigitReader reader, out DateTime date)
    {
        date = default;
        if (!(reader.TryRead(4, out var year) && reader.TrySkip('-')
            && reader.TryRead(2, out var month) && reader.TrySkip('-')
            && reader.TryRead(2, out var day)))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryReadTime(ref DigitReader reader, out TimeSpan timeOfDay)
    {
        timeOfDay = default;
        if (!(reader.TrySkip('T') || reader.TrySkip('t') || reader.TrySkip(' ')))
            return false;
        if (!(reader.TryRead(2, out var hour) && reader.TrySkip(':') && reader.TryRead(2, out var minute)))
            return false;

        int second = 0, ticks = 0;
        if (reader.TrySkip(':') && !TryReadSeconds(ref reader, out second, out ticks))
            return false;
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        timeOfDay = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return true;
    }

    private static bool TryReadSeconds(ref DigitReader reader, out int second, out int ticks)
    {
        ticks = 0;
        return reader.TryRead(2, out second)
            && (!(reader.TrySkip('.') || reader.TrySkip(',')) || reader.TryReadFraction(TickDigits, out ticks));
    }

    private static bool TryReadOffset(ref DigitReader reader, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        // Ruby and databases put a blank before it.
        _ = reader.TrySkip(' ');
        if (reader.TrySkip('Z') || reader.TrySkip('z'))
            return true;

        var negative = reader.TrySkip('-');
        if (!negative && !reader.TrySkip('+'))
            return false;
        if (!reader.TryRead(2, out var hours))
            return false;
        var minutes = 0;
        if (!reader.AtEnd)
        {
            _ = reader.TrySkip(':');
            if (!reader.TryRead(2, out minutes))
                return false;
        }

        var size = new TimeSpan(hours, minutes, 0);
        offset = negative ? size.Negate() : size;
        return minutes <= 59 && size <= TimeSpan.FromHours(14);
    }

    private static bool TryCombine(DateTime local, TimeSpan offset, out DateTimeOffset timestamp)
    {
        var utcTicks = local.Ticks - offset.Ticks;
        var representable = utcTicks >= DateTimeOffset.MinValue.Ticks && utcTicks <= DateTimeOffset.MaxValue.Ticks;
        timestamp = representable ? new DateTimeOffset(local, offset) : default;
        return representable;
    }
}

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
