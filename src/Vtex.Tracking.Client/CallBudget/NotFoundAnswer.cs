using System.Net;
using System.Text;

namespace Vtex.Tracking.CallBudget;

/// <summary>Makes the cached answer of "not found": an empty list, and for anything else the failure itself.</summary>
internal static class NotFoundAnswer
{
    public static CachedAnswer<T> Of<T>(
        ReadCall<T> call, AnswerTimes times, AnswerSource source, VtexNotFoundException exception, bool showsRaw)
        where T : class
    {
        if (call.WhenNotFound is not { } empty)
            return new CachedAnswer<T>(call.Key, times with { KeepUntil = times.NextAllowedAt }, exception);

        var body = exception.ResponseBody is { } text ? Encoding.UTF8.GetBytes(text) : [];
        var raw = new RawAnswer
        {
            Status = HttpStatusCode.NotFound,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Body = body,
        };
        return new CachedAnswer<T>(call.Key, times, source, empty(), body.Length, raw, showsRaw);
    }
}
