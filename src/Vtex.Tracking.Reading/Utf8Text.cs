using System.Text;

namespace Vtex.Tracking.Reading;

/// <summary>Decodes UTF-8 that may be cut or mixed with other encodings.</summary>
internal static class Utf8Text
{
    private const char Replacement = '\uFFFD';

    private static ReadOnlySpan<byte> EncodedReplacement => [0xEF, 0xBF, 0xBD];

    /// <param name="bytes">The bytes.</param>
    /// <param name="isWhole">Whether all of it was UTF-8. What was not is U+FFFD.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool isWhole)
    {
        isWhole = true;
        if (bytes.IsEmpty)
            return "";
#if NET
        var text = Encoding.UTF8.GetString(bytes);
#else
        var text = Encoding.UTF8.GetString(bytes.ToArray());
#endif
        // A text may hold the replacement character by right.
        if (text.AsSpan().IndexOf(Replacement) >= 0)
            isWhole = text.Count(character => character == Replacement) == Count(bytes);
        return text;
    }

    /// <summary>Replaces halves of surrogate pairs.</summary>
    /// <returns>Whether there were none.</returns>
    public static bool Repair(StringBuilder text)
    {
        var isWhole = true;
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
                continue;
            }

            text[index] = Replacement;
            isWhole = false;
        }

        return isWhole;
    }

    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (int at; (at = bytes.IndexOf(EncodedReplacement)) >= 0; count++)
            bytes = bytes.Slice(at + EncodedReplacement.Length);
        return count;
    }
}
