using System.Net;
using System.Text;
using Vtex.Tracking.Errors;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Failures;

/// <summary>Chooses the member of the error family for an answer.</summary>
internal static class ErrorFactory
{
    /// <summary>Creates the exception for a status that is no success.</summary>
    public static VtexException Refused(FailedAnswer answer)
    {
        var start = $"{answer.Operation}: the service";
        var status = (int)answer.Status;
        var hint = OperationMessages.OnRefusal(answer);
        return answer.Status switch
        {
            HttpStatusCode.BadRequest => Rejected(answer, hint),
            HttpStatusCode.Unauthorized => new VtexAuthenticationException(
                $"{start} refused the credentials (HTTP 401).{hint}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
            },
            HttpStatusCode.Forbidden => new VtexAuthenticationException(
                $"{start} denied access to this user (HTTP 403).{hint}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
            },
            HttpStatusCode.NotFound => new VtexNotFoundException($"{start} found nothing (HTTP 404).{hint}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
            },
            HttpStatusCode.Conflict when OperationNames.IsOfOrders(answer.Operation) => Conflict(answer, hint),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Redirect(answer),
            (HttpStatusCode)429 => new VtexRateLimitedException($"{start} is rate limiting calls (HTTP 429).{Wait(answer.RetryAfter)}{hint}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
                RetryAfter = answer.RetryAfter,
            },
            _ when answer.IsWrite && LeavesOpen(answer.Status) => new VtexAmbiguousWriteException(
                $"{start} answered HTTP {status}. {OperationMessages.AfterDoubt(answer.Operation)}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
            },
            _ => Unexpected(answer, $"HTTP {status}, which the API does not document"),
        };
    }

    /// <summary>
    /// Creates the exception for an answer to another request than the one that was sent: a handler has followed a
    /// redirect.
    /// </summary>
    public static VtexException Redirected(ApiCall call, HttpStatusCode status, HttpRequestMessage answered)
    {
        var message = $"{call.Operation}: the service redirected the request, and a handler followed to "
            + $"{RedirectTarget.Describe(answered.RequestUri!, call.Secrets.Of(answered))}. Configure the address that the service is at, and switch redirects "
            + "off in the handler.";
        return call.IsWrite
            ? new VtexAmbiguousWriteException($"{message} {OperationMessages.AfterDoubt(call.Operation)}")
            {
                Operation = call.Operation,
                StatusCode = status,
                Attempts = call.Attempts,
            }
            : new VtexUnexpectedResponseException(message)
            {
                Operation = call.Operation,
                StatusCode = status,
                Attempts = call.Attempts,
            };
    }

    /// <summary>
    /// Creates the exception for a request that the handler at the network tried to send again, which was stopped.
    /// </summary>
    public static VtexException Repeated(ApiCall call)
    {
        var message = $"{call.Operation}: the HTTP handler tried to send the request a second time, after a redirect or a "
            + "failure, and was stopped. Switch redirects and repetition off in it.";
        return call.IsWrite
            ? new VtexAmbiguousWriteException($"{message} {OperationMessages.AfterDoubt(call.Operation)}")
            {
                Operation = call.Operation,
                Attempts = call.Attempts,
            }
            : new VtexUnexpectedResponseException(message) { Operation = call.Operation, Attempts = call.Attempts };
    }

    /// <summary>Creates the exception for a success whose body cannot be read.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="failure">Why its body cannot be read.</param>
    /// <param name="expected">What was expected, as a noun phrase.</param>
    public static VtexUnexpectedResponseException Unreadable(FailedAnswer answer, ReadingFailure failure, string expected)
    {
        var what = answer switch
        {
            { Obstacle: { } obstacle } => obstacle,
            { Body.IsEmpty: true } => "nothing where JSON was expected",
            _ when LooksLikeHtml(answer) => "HTML where JSON was expected",
            _ when failure is ReadingFailure.CutOff => "JSON that cannot be read: it ends too early",
            _ when failure is ReadingFailure.WrongKind => $"JSON that cannot be read: {expected} was expected",
            _ => "JSON that cannot be read",
        };
        return Unexpected(answer, $"{what} (HTTP {(int)answer.Status})");
    }

    /// <summary>Creates the exception for a success whose body is longer than the client takes.</summary>
    public static VtexException TooLong(FailedAnswer answer, int limit) => Unexpected(
        answer,
        FormattableString.Invariant($"more than the {limit} bytes that the options allow (HTTP {(int)answer.Status})"));

    /// <summary>Creates the exception for an exchange that ended without a whole answer.</summary>
    public static VtexException BrokenOff(ApiCall call, string what, Exception cause, SecretText secrets)
    {
        var proxy = call.Proxy is { } used ? $" (through the proxy {used})" : "";
        return call is { IsWrite: true, IsOut: true } && !RequestDelivery.IsImpossible(call, cause)
            ? new VtexAmbiguousWriteException(
                $"{call.Operation}: {what}{proxy}. {OperationMessages.AfterDoubt(call.Operation)}", secrets.Redact(cause))
            {
                Operation = call.Operation,
                Attempts = call.Attempts,
            }
            : new VtexTransportException($"{call.Operation}: {what}{proxy}.", secrets.Redact(cause))
            {
                Operation = call.Operation,
                Attempts = call.Attempts,
            };
    }

    private static string Wait(TimeSpan? asked) =>
        asked is { } wait ? FormattableString.Invariant($" It asks to wait {wait:c}.") : " It does not say how long to wait.";

    /// <summary>A server that fails, or gives up waiting, may have done its work before.</summary>
    private static bool LeavesOpen(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <summary>Nobody follows it. Only 303 says that the request was carried out first (RFC 9110).</summary>
    private static VtexException Redirect(FailedAnswer answer)
    {
        var what = $"HTTP {(int)answer.Status}, which the API does not document"
            + (answer.Location is { } location ? $": a redirect to {RedirectTarget.Describe(location, answer.Secrets)}" : "")
            + $". Redirects are not followed. {RedirectTarget.Advice(answer)}";
        return answer is { IsWrite: true, Status: HttpStatusCode.SeeOther }
            ? new VtexAmbiguousWriteException(
                $"{answer.Operation}: the service answered {what} {OperationMessages.AfterDoubt(answer.Operation)}")
            {
                Operation = answer.Operation,
                StatusCode = answer.Status,
                Attempts = answer.Attempts,
                ResponseBody = Text(answer),
            }
            : Unexpected(answer, what.TrimEnd('.'));
    }

    private static VtexUnexpectedResponseException Unexpected(FailedAnswer answer, string what) =>
        new($"{answer.Operation}: the service answered {what}.")
        {
            Operation = answer.Operation,
            StatusCode = answer.Status,
            Attempts = answer.Attempts,
            ResponseBody = Text(answer),
        };

    private static VtexRequestRejectedException Rejected(FailedAnswer answer, string hint)
    {
        var faults = ProblemDocument.Faults(answer.Body, answer.Secrets);
        var text = Text(answer);
        return new VtexRequestRejectedException(
            $"{answer.Operation}: the service rejected the request (HTTP 400).{hint}{FaultSummary.Of(faults)}")
        {
            Operation = answer.Operation,
            StatusCode = answer.Status,
            Attempts = answer.Attempts,
            ResponseBody = text,
            Faults = faults,
        };
    }

    private static VtexOrderConflictException Conflict(FailedAnswer answer, string hint)
    {
        var error = ProblemDocument.OrderError(answer.Body, answer.Secrets);
        return new VtexOrderConflictException(
            $"{answer.Operation}: the service found the order in another status than the call needs (HTTP 409).{hint}")
        {
            Operation = answer.Operation,
            StatusCode = answer.Status,
            Attempts = answer.Attempts,
            ResponseBody = Text(answer),
            Code = error?.Path,
        };
    }

    private static bool LooksLikeHtml(FailedAnswer answer) =>
        string.Equals(answer.MediaType, "text/html", StringComparison.OrdinalIgnoreCase)
        || answer.Body.Span[0] == (byte)'<';

    /// <summary>A token, or the address of a document, that is known to nobody yet and may stand there in any form.</summary>
    private static bool HoldsUnknownSecret(FailedAnswer answer) =>
        (int)answer.Status is >= 200 and < 300 && answer.Operation is OperationNames.Login or "CreateDeliveryLabel";

    private static string? Text(FailedAnswer answer)
    {
        if (answer.Body.IsEmpty)
            return null;
        if (HoldsUnknownSecret(answer))
            return SecretText.Placeholder;
        var head = answer.Body.Slice(0, Math.Min(answer.Body.Length, Redaction.MaxInputLength + 1));
        return Redaction.Clean(Encoding.UTF8.GetString(head.ToArray()), answer.Secrets, isCut: head.Length < answer.Body.Length);
    }
}

/// <summary>An answer that is going to be an exception.</summary>
internal sealed class FailedAnswer
{
    public required string Operation { get; init; }

    public required bool IsWrite { get; init; }

    public required int Attempts { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the address of the request.</summary>
    public required Uri Address { get; init; }

    /// <summary>The end of that address, behind the API's root.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the address that the answer redirects to; null when it names none.</summary>
    public required Uri? Location { get; init; }

    public required HttpStatusCode Status { get; init; }

    public required string? MediaType { get; init; }

    /// <summary>In UTF-8; empty when it cannot be decoded. Valid only while the exception is being made.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets why the body cannot be decoded, as a noun phrase; null when it can.</summary>
    public required string? Obstacle { get; init; }

    /// <summary>Gets the secrets that the exception must not repeat.</summary>
    public required SecretText Secrets { get; init; }
}
