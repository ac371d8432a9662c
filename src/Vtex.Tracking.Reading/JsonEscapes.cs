using System.Text;

namespace Vtex.Tracking.Reading;

/// <summary>Decodes the inside of a JSON text that has escapes. Escapes that JSON does not know stay as they are.</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="isWhole">Whether all of it was valid. What is no Unicode is U+FFFD.</param>
    public static string Decode(ReadOnlySpan<byte> raw, out bool isWhole)
    {
        // No text is longer than its escaped form; with a single chunk, indexing it stays cheap.
        var text = new StringBuilder(raw.Length);
        isWhole = true;
        while (!raw.IsEmpty)
        {
            var escape = raw.IndexOf((byte)'\\');
            text.Append(Utf8Text.Decode(escape < 0 ? raw : raw.Slice(0, escape), out var isValid));
            isWhole &= isValid;
            if (escape < 0)
                break;
            raw = raw.Slice(escape + 1);
            isWhole &= TryAppend(text, ref raw);
        }

        isWhole &= Utf8Text.Repair(text);
        return text.ToString();
    }

    private static bool TryAppend(StringBuilder text, ref ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
            return false;
        var known = raw[0] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            // Not JSON's, but no text means anything else by it.
            (byte)'\'' => '\'',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (known != '\0')
        {
            text.Append(known);
            raw = raw.Slice(1);
            return true;
        }

        if (raw[0] == (byte)'u' && TryHex(raw, out var character))
        {
            text.Append(character);
            raw = raw.Slice(1 + HexDigits);
            return true;
        }

        text.Append('\\');
        return false;
    }

    private static bool TryHex(ReadOnlySpan<byte> raw, out char character)
    {
        var value = 0;
        for (var index = 1; index <= HexDigits; index++)
        {
            var digit = index < raw.Length ? Digit(raw[index]) : -1;
            if (digit < 0)
            {
                character = default;
                return false;
            }

            value = value * 16 + digit;
        }

        character = (char)value;
        return true;
    }

    private static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
