using System.Globalization;

namespace Vtex.Tracking.Failures;

/// <summary>Reads how long the service asks to be left alone.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The longest wait, about 68 years; a number of any length or a year beyond 9999 counts as this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <returns>
    /// The wait, never negative; null when the service does not ask, or in words that mean no time. A date is compared
    /// with the service's own clock where the answer tells it, so that it may differ from ours. Of several, the longest.
    /// </returns>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values))
            return null;
        TimeSpan? longest = null;
        foreach (var value in values.SelectMany(Parts))
        {
            var wait = Seconds(value.Trim()) ?? Date(value.Trim()) - (response.Headers.Date ?? timeProvider.GetUtcNow());
            if (wait is { } known && !(known <= longest))
                longest = known;
        }

        return longest > Longest ? Longest : longest < TimeSpan.Zero ? TimeSpan.Zero : longest;
    }

    /// <summary>Proxies join headers of one name with commas; a date has one by itself.</summary>
    private static string[] Parts(string value) => value.Any(char.IsLetter) ? [value] : value.Split(',');

    /// <summary>A number of any length, with or without a sign and a fraction, rounded up.</summary>
    private static TimeSpan? Seconds(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length == 0 || !text.All(character => character is (>= '0' and <= '9') or '.' or '-' or '+')
            || !double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var seconds)
            || double.IsInfinity(seconds))
        {
            // A number that is too large even for this type.
            return text.Length > 0 && text.All(character => character is >= '0' and <= '9') ? Longest : null;
        }

        return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(seconds)));
    }

    private static DateTimeOffset? Date(string text)
    {
        if (!text.Any(char.IsLetter))
            return null;
        // Some servers name the wrong day of the week.
        var day = text.Substring(text.IndexOf(',') + 1);
        if (DateTimeOffset.TryParse(
            day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return date;
        }

        // "Fri, 31 Dec 10000 23:59:59 GMT": a year that no date can hold.
        return day.Split(' ').Any(part => part.Length >= 5 && part.All(character => character is >= '0' and <= '9'))
            ? DateTimeOffset.MaxValue
            : null;
    }
}
