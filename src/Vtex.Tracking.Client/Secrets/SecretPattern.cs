using System.Globalization;
using System.Text;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Secrets;

/// <summary>One form of a secret, as characters.</summary>
internal sealed class SecretPattern
{
    /// <summary>Base64 of less is too short to be told from other text.</summary>
    private const int ShortestBase64 = 8;

    private static readonly string[] HexSeparators = ["", "-", " ", ":"];

    private SecretPattern(string text, bool isBase64)
    {
        CodePoints = CodePointsOf(text);
        IsBase64 = isBase64;
    }

    public int[] CodePoints { get; }

    public bool IsBase64 { get; }

    /// <summary>The first character, folded.</summary>
    public int First => Fold(CodePoints[0]);

    /// <summary>
    /// The secret itself, with its accents in either way, as misread UTF-8, in hexadecimal digits, and at the three places that
    /// it can have within base64.
    /// </summary>
    public static IEnumerable<SecretPattern> Of(string secret) => UnicodeForms.Of(secret).SelectMany(OfForm);

    private static IEnumerable<SecretPattern> OfForm(string secret)
    {
        var utf8 = Encoding.UTF8.GetBytes(secret);
        yield return new SecretPattern(secret, isBase64: false);
        foreach (var pattern in Base64(utf8))
            yield return pattern;
        // As .NET and PowerShell like to encode it.
        foreach (var pattern in Base64(Encoding.Unicode.GetBytes(secret)))
            yield return pattern;
        foreach (var separator in utf8.Length * 2 >= ShortestBase64 ? HexSeparators : [])
            yield return new SecretPattern(string.Join(separator, utf8.Select(part => part.ToString("x2", CultureInfo.InvariantCulture))), isBase64: false);
        if (utf8.Length == secret.Length)
            yield break;
        // As a server shows UTF-8 that it takes for Latin-1, or for what Windows calls so.
        yield return new SecretPattern(new string([.. utf8.Select(part => (char)part)]), isBase64: false);
        yield return new SecretPattern(Encoding.UTF8.GetString(SingleByteCharset.Of("windows1252")!.ToUtf8(utf8)), isBase64: false);
        if (secret.Any(character => character > 0xFF))
            yield break;
        // As a name and a password are often put together.
        foreach (var pattern in Base64([.. secret.Select(character => (byte)character)]))
            yield return pattern;
    }

    /// <summary>Returns whether a character of a text may stand for one of the secret.</summary>
    public bool Fits(int index, int codePoint)
    {
        var own = CodePoints[index];
        if (own == codePoint)
            return true;
        if (IsBase64)
            return (own, codePoint) is ('+', '-') or ('/', '_');
        return (own, codePoint) is (' ', '+' or '_' or 0xA0) or ('+', ' ')
            // What could not be decoded, or encoded, may have been it.
            || (codePoint is 0xFFFD or '?' && own >= 0x80)
            || (own >= 0x80 && codePoint >= 0x80 && IsSameLetter(own, codePoint))
            || (own < 0x80 && codePoint < 0x80 && (own | 0x20) == (codePoint | 0x20) && (own | 0x20) is >= 'a' and <= 'z');
    }

    /// <summary>The same for characters that may stand for one another; see <see cref="Fits"/>.</summary>
    public static int Fold(int codePoint) => codePoint switch
    {
        ' ' or '-' => '+',
        '_' => '/',
        >= 'A' and <= 'Z' => codePoint | 0x20,
        // What could not be decoded, or encoded, may have been any of these.
        >= 0x80 or '?' => 0xFFFD,
        _ => codePoint,
    };

    private static bool IsSameLetter(int one, int other) =>
        one <= char.MaxValue && other <= char.MaxValue && char.ToUpperInvariant((char)one) == char.ToUpperInvariant((char)other);

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
