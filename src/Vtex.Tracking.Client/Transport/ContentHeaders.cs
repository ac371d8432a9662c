using System.Net.Http.Headers;

namespace Vtex.Tracking.Transport;

/// <summary>Reads headers as they came, also those that are not quite right.</summary>
internal static class ContentHeaders
{
    /// <returns>The value; null when there is none. Several values are joined by commas.</returns>
    public static string? Raw(HttpContentHeaders? headers, string name)
    {
        if (headers is null)
            return null;
#if NET
        // Neither parses nor allocates.
        return headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
#else
        return headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
#endif
    }
}
