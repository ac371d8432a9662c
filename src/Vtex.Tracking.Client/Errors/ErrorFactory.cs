using System.Net;
using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Errors;

/// <summary>Chooses the member of the error family for an answer.</summary>
internal static class ErrorFactory
{
    /// <summary>For a status that is no success.</summary>
    public static VtexException Refused(FailedAnswer answer)
    {
        var start = $"{answer.Operation}: the service";
        var status = (int)answer.Status;
        return answer.Status switch
        {
            HttpStatusCode.BadRequest => Rejected(answer),
            HttpStatusCode.Unauthorized => new VtexAuthenticationException(
                $"{start} refused the credentials (HTTP 401).")
            { Operation = answer.Operation, StatusCode = answer.Status, ResponseBody = Text(answer) },
            HttpStatusCode.Forbidden => new VtexAuthenticationException(
                $"{start} does not let this user do that (HTTP 403).")
            { Operation = answer.Operation, StatusCode = answer.Status, ResponseBody = Text(answer) },
            HttpStatusCode.NotFound => new VtexNotFoundException(
                $"{start} found nothing (HTTP 404).")
            { Operation = answer.Operation, StatusCode = answer.Status, ResponseBody = Text(answer) },
            _ => new VtexUnexpectedResponseException(
                $"{start} answered HTTP {status}, which the API does not document.")
            { Operation = answer.Operation, StatusCode = answer.Status, ResponseBody = Text(answer) },
        };
    }

    /// <summary>For a success whose body cannot be read.</summary>
    public static VtexException Unreadable(FailedAnswer answer, JsonException cause)
    {
        var what = answer switch
        {
            { Body.IsEmpty: true } => "nothing where JSON was expected",
            _ when LooksLikeHtml(answer) => "HTML where JSON was expected",
            _ => "JSON that cannot be read",
        };
        return new VtexUnexpectedResponseException(
            $"{answer.Operation}: the service answered {what} (HTTP {(int)answer.Status}).", cause)
        { Operation = answer.Operation, StatusCode = answer.Status, ResponseBody = Text(answer) };
    }

    private static VtexRequestRejectedException Rejected(FailedAnswer answer)
    {
        var faults = ProblemDocument.Faults(answer.Body, answer.Secrets);
        var text = Text(answer);
        return new VtexRequestRejectedException(
            $"{answer.Operation}: the service rejected the request (HTTP 400).{FaultSummary.Of(faults)}")
        {
            Operation = answer.Operation,
            StatusCode = answer.Status,
            ResponseBody = text,
            Faults = faults,
        };
    }

    private static bool LooksLikeHtml(FailedAnswer answer) =>
        string.Equals(answer.MediaType, "text/html", StringComparison.OrdinalIgnoreCase)
        || answer.Body.Span[0] == (byte)'<';

    private static string? Text(FailedAnswer answer)
    {
        if (answer.Body.IsEmpty)
            return null;
        var head = answer.Body.Slice(0, Math.Min(answer.Body.Length, Redaction.LongestInput + 1));
        return Redaction.Clean(Encoding.UTF8.GetString(head.ToArray()), answer.Secrets);
    }
}
