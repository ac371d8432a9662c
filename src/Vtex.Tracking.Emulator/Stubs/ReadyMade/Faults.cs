using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Faults that a user of the Tracking API meets sooner or later, one line each. What is in the bodies is chosen by us:
/// no document shows how the real system words its errors.
/// </summary>
public static class Faults
{
    private const string Problem = "application/problem+json";

    /// <summary>The token is not valid any more: 401 on every authenticated call.</summary>
    public static ReadyFault ExpiredToken { get; } = new(
        "expired-token",
        "The token has expired: 401 for every call that carries one.",
        FaultRequests.Authenticated,
        Told(401, "Not authenticated.", "The token has expired.").WithHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));

    /// <summary>Nobody can log in: 503 on the login.</summary>
    public static ReadyFault LoginDown { get; } = new(
        "login-down",
        "The login is down: 503.",
        FaultRequests.Login,
        Told(503, "Unavailable.", "The login is down."));

    /// <summary>Too many calls: 429 with Retry-After, of a minute.</summary>
    public static ReadyFault TooManyRequests { get; } = TooManyRequestsFor(TimeSpan.FromMinutes(1));

    /// <summary>A read that takes 5 to 30 seconds; real time, and right in the end.</summary>
    public static ReadyFault SlowPage { get; } = new(
        "slow-page",
        "A page of services comes after 5 to 30 seconds.",
        FaultRequests.Reads,
        Response.Create().FromWorld().WithRandomDelay(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)));

    /// <summary>The write takes effect, and the answer to it is lost.</summary>
    public static ReadyFault AnswerLost { get; } = new(
        "answer-lost",
        "The write takes effect, and then the connection is closed without an answer.",
        FaultRequests.Writes,
        Response.Create().FromWorld().WithFault(FaultType.EmptyResponse));

    /// <summary>A page that ends in the middle of its JSON.</summary>
    public static ReadyFault TruncatedPage { get; } = new(
        "truncated-page",
        "A page of services ends after 20 bytes, in the middle of its JSON.",
        FaultRequests.Reads,
        Response.Create().CutBodyAt(20));

    /// <summary>A page of HTML with status 200, as a gateway or a captive portal sends it.</summary>
    public static ReadyFault HtmlInsteadOfJson { get; } = new(
        "html-instead-of-json",
        "A page of HTML comes with status 200 where JSON should be.",
        FaultRequests.Reads,
        Response.Create().WithHeader("Content-Type", "text/html; charset=utf-8")
            .WithBody("<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>"));

    /// <summary>Services have a status that no document knows.</summary>
    public static ReadyFault UnknownStatus { get; } = new(
        "unknown-status",
        "Every service has the status Extraviado no Polo, which does not exist.",
        FaultRequests.Reads,
        Response.Create().Set("$..deliveryServiceStatus.description", "Extraviado no Polo"));

    /// <summary>The server fails: 500, and nothing has taken effect.</summary>
    public static ReadyFault ServerError { get; } = new(
        "server-error",
        "The server fails: 500, and nothing has taken effect.",
        FaultRequests.All,
        Told(500, "Internal server error.", "Something went wrong."));

    /// <summary>The connection is reset before an answer; nothing has taken effect.</summary>
    public static ReadyFault ConnectionReset { get; } = new(
        "connection-reset",
        "The connection is reset, and nothing has taken effect.",
        FaultRequests.All,
        Response.Create().WithFault(FaultType.ConnectionResetByPeer));

    /// <summary>All of them, each with its usual numbers.</summary>
    public static IReadOnlyList<ReadyFault> All { get; } =
    [
        ExpiredToken, LoginDown, TooManyRequests, SlowPage, AnswerLost, TruncatedPage, HtmlInsteadOfJson, UnknownStatus,
        ServerError, ConnectionReset,
    ];

    /// <summary>Too many calls: 429 with Retry-After.</summary>
    /// <param name="retryAfter">When a call is welcome again; sent in whole seconds.</param>
    public static ReadyFault TooManyRequestsFor(TimeSpan retryAfter) => new(
        "too-many-requests",
        "Too many calls: 429 with Retry-After.",
        FaultRequests.All,
        Told(429, "Too many requests.", "Come back later.")
            .WithHeader("Retry-After", ((long)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    private static Response Told(int status, string title, string detail) => Response.Create()
        .WithStatusCode(status)
        .WithHeader("Content-Type", Problem)
        .WithBodyAsJson(new { title, status, detail });
}
