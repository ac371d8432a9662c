using System.Globalization;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the header Retry-After leniently: a wait that is too long for a number still counts.</summary>
internal static class RetryAfterHeader
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <returns>The wait, at most about 68 years; null when the app asks for none.</returns>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values))
            return null;
        var longest = values.SelectMany(Parts).Max(value => Seconds(value.Trim()) ?? Until(value.Trim(), now));
        return longest > Longest ? Longest : longest > TimeSpan.Zero ? longest : null;
    }

    /// <summary>Proxies join headers of one name with commas; a date has one by itself.</summary>
    private static string[] Parts(string value) => value.Any(char.IsLetter) ? [value] : value.Split(',');

    private static TimeSpan? Seconds(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var seconds) || !double.IsFinite(seconds))
            return text.Length > 0 && text.All(char.IsAsciiDigit) ? Longest : null;
        return TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(seconds), 0, Longest.TotalSeconds));
    }

    private static TimeSpan? Until(string text, DateTimeOffset now)
    {
        if (!text.Any(char.IsLetter))
            return null;
        var day = text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..];
        if (DateTimeOffset.TryParse(
            day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return date - now;
        }

        // A year that no date can hold.
        return day.Split(' ').Any(part => part.Length >= 5 && part.All(char.IsAsciiDigit)) ? Longest : null;
    }
}
