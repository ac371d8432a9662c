using Microsoft.Extensions.Primitives;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>
/// Refuses what a foreign web page can make a browser send, before anything reads it: requests that name a foreign host, as
/// those to a rebound name do, and requests of pages of another origin. Programs send neither origin nor fetch metadata,
/// and are let through.
/// </summary>
internal sealed class BrowserGuard(RequestDelegate next, AllowedCallers allowed)
{
    private const string Own = "same-origin";
    private const string ByHand = "none";

    public Task InvokeAsync(HttpContext context) =>
        Refusal(context) is { } refusal ? ProblemWriter.WriteAsync(context, refusal) : next(context);

    private Problem? Refusal(HttpContext context)
    {
        var request = context.Request;
        // What comes from memory has no remote address: no browser is there, and the host is whatever the caller names.
        if (context.Connection.RemoteIpAddress is not null && request.Headers.Host.Count > 0 && !allowed.TakesHost(request.Host))
            return ForeignHost();
        if (request.Headers.Origin is { Count: > 0 } origin)
            return origin.Count == 1 && allowed.TakesOrigin(origin.ToString(), request) ? null : ForeignOrigin();
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return IsOwnPage(site) || IsNavigation(request) ? null : ForeignOrigin();
        return IsWriteOfForeignPage(request) ? ForeignOrigin() : null;
    }

    private static bool IsOwnPage(StringValues site) => site.ToString() is Own or ByHand;

    // A link that leads here shows an answer and hands nothing to the page that it is on; a frame would.
    private static bool IsNavigation(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document";

    // Old browsers send no origin with a form, but the address of the page.
    private bool IsWriteOfForeignPage(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && request.Headers.Referer is { Count: > 0 } referer
        && !(Uri.TryCreate(referer.ToString(), UriKind.Absolute, out var page)
            && allowed.TakesOrigin(page.GetLeftPart(UriPartial.Authority), request));

    private static Problem ForeignHost() => new()
    {
        Title = "The host is not allowed.",
        Status = StatusCodes.Status421MisdirectedRequest,
        Detail = "The header Host names neither localhost nor a loopback address, so this may be a web page with a name that " +
            "was made to point here. Call http://127.0.0.1, or allow the name: --allow-host NAME, or AllowedHosts in the options.",
    };

    private static Problem ForeignOrigin() => new()
    {
        Title = "The origin is not allowed.",
        Status = StatusCodes.Status403Forbidden,
        Detail = "A web page of another origin sent this (headers Origin, Sec-Fetch-Site, Referer). Nothing was read or changed. " +
            "If it is your page, allow it: --allow-origin http://localhost:3000, or AllowedOrigins in the options.",
    };
}
