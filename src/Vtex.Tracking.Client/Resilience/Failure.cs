using System.Globalization;
using System.Net;
using Polly.Timeout;

namespace Vtex.Tracking.Resilience;

/// <summary>Names a failure in one of a few words, for logs and metrics.</summary>
internal static class Failure
{
    public const string Timeout = "timeout";

    /// <returns>The status, "timeout", "connection", or the type of the exception.</returns>
    public static string Name(HttpStatusCode? status, Exception? exception)
    {
        if (status is { } known)
            return ((int)known).ToString(CultureInfo.InvariantCulture);
        return exception switch
        {
            TimeoutRejectedException or OperationCanceledException => Timeout,
            HttpRequestException or IOException => "connection",
            null => "unknown",
            _ => exception.GetType().FullName!,
        };
    }
}
