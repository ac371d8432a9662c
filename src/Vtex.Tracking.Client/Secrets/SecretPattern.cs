using System.Text;

namespace Vtex.Tracking.Secrets;

/// <summary>One form of a secret, as characters.</summary>
internal sealed class SecretPattern
{
    /// <summary>Base64 of less is too short to be told from other text.</summary>
    private const int ShortestBase64 = 8;

    private SecretPattern(string text, bool isBase64)
    {
        CodePoints = CodePointsOf(text);
        IsBase64 = isBase64;
    }

    public int[] CodePoints { get; }

    public bool IsBase64 { get; }

    /// <summary>The first character, folded.</summary>
    public int First => Fold(CodePoints[0]);

    /// <summary>The secret itself, and what it looks like at the three places that it can have within base64.</summary>
    public static IEnumerable<SecretPattern> Of(string secret)
    {
        yield return new SecretPattern(secret, isBase64: false);
        foreach (var pattern in Base64(Encoding.UTF8.GetBytes(secret)))
            yield return pattern;
        // As a name and a password are often put together.
        if (secret.Any(character => character > 0x7F) && secret.All(character => character <= 0xFF))
        {
            foreach (var pattern in Base64([.. secret.Select(character => (byte)character)]))
                yield return pattern;
        }
    }

    /// <summary>Returns whether a character of a text may stand for one of the secret.</summary>
    public bool Fits(int index, int codePoint)
    {
        var own = CodePoints[index];
        if (own == codePoint)
            return true;
        if (IsBase64)
            return (own, codePoint) is ('+', '-') or ('/', '_');
        return (own, codePoint) is (' ', '+') or ('+', ' ')
            // What could not be decoded may have been it.
            || (codePoint == 0xFFFD && own >= 0x80)
            || (own < 0x80 && codePoint < 0x80 && (own | 0x20) == (codePoint | 0x20) && (own | 0x20) is >= 'a' and <= 'z');
    }

    /// <summary>The same for characters that may stand for one another; see <see cref="Fits"/>.</summary>
    public static int Fold(int codePoint) => codePoint switch
    {
        ' ' or '-' => '+',
        '_' => '/',
        >= 'A' and <= 'Z' => codePoint | 0x20,
        // What could not be decoded may have been any of these.
        >= 0x80 => 0xFFFD,
        _ => codePoint,
    };

    private static IEnumerable<SecretPattern> Base64(byte[] bytes)
    {
        for (var before = 0; before < 3; before++)
        {
            var all = Convert.ToBase64String([.. new byte[before], .. bytes]);
            // Only the characters that depend on nothing but the secret.
            var begin = (before * 8 + 5) / 6;
            var length = ((before + bytes.Length) * 8 / 6) - begin;
            if (length >= ShortestBase64)
                yield return new SecretPattern(all.Substring(begin, length), isBase64: true);
        }
    }

    private static int[] CodePointsOf(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                points.Add(char.ConvertToUtf32(text[i], text[++i]));
            else
                points.Add(text[i]);
        }

        return [.. points];
    }
}
