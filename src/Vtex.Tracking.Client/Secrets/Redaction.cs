using System.Text.RegularExpressions;

namespace Vtex.Tracking.Secrets;

/// <summary>Makes a text from the service fit for an exception, and so for a log.</summary>
internal static class Redaction
{
    /// <summary>No more characters than this are looked at; what follows is cut off unread.</summary>
    public const int MaxInputLength = 64 * 1024;

    private const int MaxResultLength = 1024;

    /// <summary>The patterns are quick on any sensible text; this bounds what a hostile one may cost.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private static readonly Regex[] Patterns =
    [
        // The value of a property whose name speaks of a secret: of JSON, also where it is quoted within JSON, ...
        Pattern("""(?<=(?:token|password|senha|secret)(?:\\?"|\\u0022)\s{0,8}:\s{0,8}(?:\\?"|\\u0022))[^"\\]+"""),
        // ... of XML, ...
        Pattern(@"(?<=<[\w:.-]{0,40}(?:token|password|senha|secret)(?:\s[^<>]{0,200})?>)[^<]+"),
        // ... and in single quotes, entities or none.
        Pattern("""(?<=(?:token|password|senha|secret)\\{0,3}(?:["']|&\#?\w{2,5};)?\s{0,8}[:=]\s{0,8}\\{0,3}')[^']+"""),
        Pattern("""(?<=(?:token|password|senha|secret)\\{0,3}(?:["']|&\#?\w{2,5};)?\s{0,8}[:=]\s{0,8}(?:&\#?\w{2,5};)?)[^\s"'\\<>&,;}\[]+"""),
        // Tokens by their shape: after "Bearer", or three dotted parts of base64.
        Pattern(@"(?<=\bbearer\s)[^\s""]+"),
        Pattern(@"\beyJ[\w-]+\.[\w-]+\.?[\w-]*"),
        Pattern(@"[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+"),
        // A CPF, punctuated or plain.
        Pattern(@"(?<![0-9])[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}-?[0-9]{2}(?![0-9])"),
    ];

    /// <param name="text">The text to clean.</param>
    /// <param name="secrets">What must not appear whatever it looks like.</param>
    /// <param name="isCut">Whether the text goes on where it ends here.</param>
    public static string Clean(string text, SecretText secrets, bool isCut = false)
    {
        isCut |= text.Length > MaxInputLength;
        // Before it is cut to its final length: a part of a secret would not be recognised.
        var cleaned = secrets.Redact(text.Length > MaxInputLength ? text.Remove(MaxInputLength) : text, isCut);
        try
        {
            foreach (var pattern in Patterns)
                cleaned = pattern.Replace(cleaned, SecretText.Placeholder);
        }
        catch (RegexMatchTimeoutException)
        {
            return SecretText.Placeholder;
        }

        cleaned = cleaned.Trim();
        return isCut || cleaned.Length > MaxResultLength
            ? cleaned.Remove(Math.Min(cleaned.Length, MaxResultLength - 1)) + "…"
            : cleaned;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTimeout);
}
