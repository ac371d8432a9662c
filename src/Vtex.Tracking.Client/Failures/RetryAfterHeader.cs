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
        // Proxies join headers of one name with commas; the one in a date separates its day of the week.
        foreach (var value in values.SelectMany(value => value.Split(',')).Select(value => value.Trim()))
        {
            var wait = Seconds(value) ?? Date(value) - (response.Headers.Date ?? timeProvider.GetUtcNow());
            if (wait is { } known && !(known <= longest))
                longest = known;
        }

        return longest > Longest ? Longest : longest < TimeSpan.Zero ? TimeSpan.Zero : longest;
    }

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

    /// <summary>A date without its day of the week, which some servers get wrong.</summary>
    private static DateTimeOffset? Date(string text)
    {
        if (!text.Any(char.IsLetter) || !text.Any(char.IsDigit))
            return null;
        if (DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return date;
        }

        // "Fri, 31 Dec 10000 23:59:59 GMT": a year that no date can hold.
        return text.Split(' ').Any(part => part.Length >= 5 && part.All(character => character is >= '0' and <= '9'))
            ? DateTimeOffset.MaxValue
            : null;
    }
}
