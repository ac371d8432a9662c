using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Faults that a user of the Tracking API or of a carrier's app sees sooner or later. What is in the bodies is chosen by
/// us: no document shows how the real system words its errors.
/// </summary>
public static class Faults
{
    /// <summary>The token is not valid any more: 401 on every authenticated call.</summary>
    public static EmulatorFault ExpiredToken { get; } = Problem(
        "expired-token", "The token has expired: 401 for every call that carries one.", FaultTarget.Authenticated,
        401, "Not authenticated.", "The token has expired.", ("WWW-Authenticate", "Bearer error=\"invalid_token\""));

    /// <summary>The login is down: 503.</summary>
    public static EmulatorFault LoginDown { get; } =
        Problem("login-down", "The login is down: 503.", FaultTarget.Login, 503, "Unavailable.", "The login is down.");

    /// <summary>Too many calls: 429 with Retry-After, of a minute.</summary>
    public static EmulatorFault TooManyRequests { get; } = TooManyRequestsFor(TimeSpan.FromMinutes(1));

    /// <summary>The API is down for everybody: 503.</summary>
    public static EmulatorFault Unavailable { get; } = Problem(
        "unavailable", "The service is down: 503, and nothing has taken effect.", FaultTarget.All, 503, "Unavailable.", "The service is down.");

    /// <summary>A read that takes 5 to 30 seconds on the emulator's clock, and is right in the end.</summary>
    public static EmulatorFault SlowPage { get; } =
        Of("slow-page", "A page of services comes after 5 to 30 seconds.", FaultTarget.Reads) with { Delay = TimeSpan.FromSeconds(5), MaxDelay = TimeSpan.FromSeconds(30) };

    /// <summary>The write takes effect, and the answer to it is lost.</summary>
    public static EmulatorFault AnswerLost { get; } =
        Of("answer-lost", "The write takes effect, and then the connection is closed without an answer.", FaultTarget.Writes, ConnectionFault.EmptyResponse) with { TakesEffect = true };

    /// <summary>A page that ends in the middle of its JSON.</summary>
    public static EmulatorFault TruncatedPage { get; } =
        Of("truncated-page", "A page of services ends after 20 bytes, in the middle of its JSON.", FaultTarget.Reads) with { BodyLimit = 20 };

    /// <summary>A page of HTML with status 200, as a gateway or a captive portal sends it.</summary>
    public static EmulatorFault HtmlInsteadOfJson { get; } = Of(
        "html-instead-of-json", "A page of HTML comes with status 200 where JSON should be.", FaultTarget.Reads) with
    {
        Headers = new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8" },
        Body = "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>",
    };

    /// <summary>Services have a status that no document knows.</summary>
    public static EmulatorFault UnknownStatus { get; } = Of(
        "unknown-status", "Every service has the status Extraviado no Polo, which does not exist.", FaultTarget.Reads) with
    {
        ReplacedFields = new Dictionary<string, string> { ["deliveryServiceStatus.description"] = "Extraviado no Polo" },
    };

    /// <summary>The server fails: 500, and nothing has taken effect.</summary>
    public static EmulatorFault ServerError { get; } = Problem(
        "server-error", "The server fails: 500, and nothing has taken effect.", FaultTarget.All, 500, "Internal server error.", "Something went wrong.");

    /// <summary>The connection is reset before an answer; nothing has taken effect.</summary>
    public static EmulatorFault ConnectionReset { get; } = Of(
        "connection-reset", "The connection is reset, and nothing has taken effect.", FaultTarget.All, ConnectionFault.Reset);

    /// <summary>The connection is closed in the middle of a page.</summary>
    public static EmulatorFault CutBody { get; } = Of(
        "cut-body", "The connection is closed after half of a page, before the announced length.", FaultTarget.Reads, ConnectionFault.CutBody);

    /// <summary>No answer comes, and the connection stays open; nothing has taken effect.</summary>
    public static EmulatorFault NoAnswer { get; } = Of(
        "no-answer", "No answer comes until the caller gives up, and nothing has taken effect.", FaultTarget.All, ConnectionFault.Hang);

    /// <summary>All of them, each with its usual numbers.</summary>
    public static IReadOnlyList<EmulatorFault> All { get; } =
    [
        ExpiredToken, LoginDown, TooManyRequests, Unavailable, SlowPage, AnswerLost, TruncatedPage, HtmlInsteadOfJson,
        UnknownStatus, ServerError, ConnectionReset, CutBody, NoAnswer,
    ];

    /// <summary>Creates a fault of too many calls: 429 with Retry-After.</summary>
    /// <param name="retryAfter">The time after which a call is accepted again; sent in whole seconds.</param>
    public static EmulatorFault TooManyRequestsFor(TimeSpan retryAfter) => Problem(
        "too-many-requests", "Too many calls: 429 with Retry-After.", FaultTarget.All, 429, "Too many requests.", "Come back later.",
        ("Retry-After", ((long)retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Creates an outage: every request is answered with 503, and none takes effect, until it is over.</summary>
    /// <param name="duration">How long it lasts on the emulator's clock; more than zero, at most 365 days.</param>
    /// <param name="afterNextWrite">
    /// Whether it begins when the next write has been let through, as a server fails that has just taken an order; else it begins
    /// when it is added.
    /// </param>
    public static EmulatorFault Outage(TimeSpan duration, bool afterNextWrite = false) =>
        Unavailable with { Name = "outage", Duration = duration, StartsAfterWrite = afterNextWrite };

    /// <summary>Finds one of <see cref="All"/> by its name, in any case; null when there is none.</summary>
    internal static EmulatorFault? Find(string name) => All.FirstOrDefault(fault => fault.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static EmulatorFault Of(string name, string description, FaultTarget requests, ConnectionFault? connection = null) =>
        new(name) { Description = description, Requests = requests, Connection = connection };

    private static EmulatorFault Problem(
        string name, string description, FaultTarget requests, int status, string title, string detail, (string Name, string Value)? header = null)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/problem+json" };
        if (header is var (key, value))
            headers[key] = value;
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"title":"{{title}}","status":{{status}},"detail":"{{detail}}"}""");
        return Of(name, description, requests) with { Status = status, Headers = headers, Body = body };
    }
}
