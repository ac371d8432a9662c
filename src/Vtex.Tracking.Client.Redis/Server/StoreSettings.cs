using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vtex.Tracking.Redis;

/// <summary>The options as they were when the store was created: valid, and safe from later changes.</summary>
internal sealed record StoreSettings(string KeyPrefix, TimeSpan Timeout, ILogger Log, TimeProvider Time)
{
    /// <exception cref="ArgumentException">An option is out of its range; all that are, are named.</exception>
    public static StoreSettings Of(RedisStoreOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0
            ? new StoreSettings(
                options.KeyPrefix,
                options.Timeout,
                (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Vtex.Tracking.Redis"),
                options.Time)
            : throw new ArgumentException(string.Join(' ', faults), nameof(options));
    }

    private static IEnumerable<string> Faults(RedisStoreOptions options)
    {
        if (options.KeyPrefix is not { Length: > 0 and < 64 } prefix
            || !prefix.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            yield return $"{nameof(RedisStoreOptions)}.{nameof(KeyPrefix)} must be 1 to 63 small letters, digits and underscores.";
        if (options.Timeout < TimeSpan.FromMilliseconds(1) || options.Timeout > TimeSpan.FromDays(1))
            yield return $"{nameof(RedisStoreOptions)}.{nameof(Timeout)} must be between a millisecond and a day.";
    }
}
