using System.Text.RegularExpressions;

namespace Vtex.Tracking.Errors;

/// <summary>Makes a text from the service fit for an exception, and so for a log.</summary>
internal static class Redaction
{
    /// <summary>No more characters than this are looked at; what follows is cut off unread.</summary>
    public const int LongestInput = 64 * 1024;

    private const int LongestResult = 1024;
    private const string Placeholder = "[redacted]";

    /// <summary>The patterns are quick on any sensible text; this bounds what a hostile one may cost.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private static readonly Regex[] Patterns =
    [
        // The value of a JSON property whose name speaks of a secret, also where the JSON is quoted within JSON.
        Pattern("""(?<=(?:token|password|senha|secret)(?:\\?"|\\u0022)\s{0,8}:\s{0,8}(?:\\?"|\\u0022))[^"\\]+"""),
        // Tokens by their shape: after "Bearer", or three dotted parts of base64.
        Pattern(@"(?<=\bbearer\s)[^\s""]+"),
        Pattern(@"\beyJ[\w-]+\.[\w-]+\.?[\w-]*"),
        Pattern(@"[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+"),
        // A CPF, punctuated or plain.
        Pattern(@"(?<![0-9])[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}-?[0-9]{2}(?![0-9])"),
    ];

    /// <param name="text">The text to clean.</param>
    /// <param name="secrets">What must not appear whatever it looks like; nulls and empty ones are passed over.</param>
    public static string Clean(string text, IReadOnlyList<string?> secrets)
    {
        var cut = text.Length > LongestInput;
        var cleaned = cut ? text.Remove(LongestInput) : text;
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
                cleaned = cleaned.Replace(secret, Placeholder);
        }

        try
        {
            foreach (var pattern in Patterns)
                cleaned = pattern.Replace(cleaned, Placeholder);
        }
        catch (RegexMatchTimeoutException)
        {
            return Placeholder;
        }

        cleaned = cleaned.Trim();
        return cut || cleaned.Length > LongestResult
            ? cleaned.Remove(Math.Min(cleaned.Length, LongestResult - 1)) + "…"
            : cleaned;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTimeout);
}
