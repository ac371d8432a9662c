using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds what every text starts with that a regular expression fits.</summary>
internal static class RegexPrefix
{
    public static string Of(string regex)
    {
        var prefix = new StringBuilder();
        var at = regex is ['^', ..] ? 1 : 0;
        // With an alternative somewhere, the start of the first is not the start of all.
        if (regex.Contains('|', StringComparison.Ordinal))
            return "";

        while (at < regex.Length)
        {
            var letter = regex[at++];
            if (letter == '\\' && at < regex.Length && !char.IsLetterOrDigit(regex[at]))
                letter = regex[at++];
            else if (letter is '*' or '?' or '{' or '\\' or '[' or '(' or ')' or '.' or '$' or '^' or '+')
                break;
            // What may come any number of times need not come at all.
            if (at < regex.Length && regex[at] is '*' or '?' or '{')
                break;
            prefix.Append(letter);
        }

        return prefix.ToString();
    }
}
