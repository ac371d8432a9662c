using System.Net;
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

    private static Problem ForeignHost() => new(
        StatusCodes.Status421MisdirectedRequest, "The host is not allowed.",
        "The header Host names neither localhost nor a loopback address, so this may be a web page with a name that " +
            "was made to point here. Call http://127.0.0.1, or allow the name: --allow-host NAME, or AllowedHosts in the options.");

    private static Problem ForeignOrigin() => new(
        StatusCodes.Status403Forbidden, "The origin is not allowed.",
        "A web page of another origin sent this (headers Origin, Sec-Fetch-Site, Referer). Nothing was read or changed. " +
            "If it is your page, allow it: --allow-origin http://localhost:3000, or AllowedOrigins in the options.");
}

/// <summary>The names under which the emulator may be called, and the origins whose pages may call it.</summary>
internal sealed class AllowedCallers
{
    private const string NoOrigin = "null";

    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _origins;

    public AllowedCallers(TrackingEmulatorOptions options)
    {
        _hosts = options.AllowedHosts.Select(WithoutDot).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Origins = [.. options.AllowedOrigins.Select(Normalized).OfType<string>()];
        _origins = Origins.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The origins that the options name, as browsers write them.</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <summary>Checks whether an option can be a host: a name or an address, without scheme, port or path.</summary>
    public static bool IsHost(string? text) => text is not null && Uri.CheckHostName(text.Trim('[', ']')) != UriHostNameType.Unknown;

    /// <summary>Checks whether an option can be an origin.</summary>
    public static bool IsOrigin(string? text) => text is not null && Normalized(text) is not null;

    /// <summary>Checks whether a request may name a host. Loopback names and addresses are always allowed.</summary>
    public bool TakesHost(HostString host)
    {
        // Only a whole and plain name or address counts: user@127.0.0.1, [::1%lo] and the like are none.
        var name = WithoutDot(host.Host);
        if (!host.HasValue || !IsHost(name) || !HasValidPort(host))
            return false;
        return _hosts.Contains(name) || IsLoopback(name);
    }

    /// <summary>Checks whether a page of an origin may call: it is the emulator's own, or one that the options name.</summary>
    public bool TakesOrigin(string origin, HttpRequest request) =>
        Normalized(origin) is { } normalized
        && (_origins.Contains(normalized)
            || (TakesHost(request.Host) && normalized == Normalized($"{request.Scheme}://{request.Host.Value}")));

    private static bool HasValidPort(HostString host) =>
        host.Port is >= 0 and <= IPEndPoint.MaxPort || host.Value is [.., not ':'] value && !value[(value.LastIndexOf(']') + 1)..].Contains(':', StringComparison.Ordinal);

    private static bool IsLoopback(string name) =>
        IPAddress.TryParse(name, out var address)
            ? IPAddress.IsLoopback(address) && (name.Contains(':', StringComparison.Ordinal) || address.ToString() == name)
            : name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static string WithoutDot(string host) => host is [.. var name, '.'] ? name : host;

    // Scheme and host in small letters, and no port that is the scheme's own.
    private static string? Normalized(string origin)
    {
        if (origin == NoOrigin)
            return NoOrigin;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" or "", Host.Length: > 0 }
                ? uri.IsDefaultPort || uri.Port < 0 ? $"{uri.Scheme}://{uri.Host}" : $"{uri.Scheme}://{uri.Host}:{uri.Port}"
                : null;
    }
}

/// <summary>Puts the guard before all else and, where the options name origins, the answers that their browsers ask for.</summary>
internal static class BrowserGuardExtensions
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    public static void AddBrowserGuard(this IServiceCollection services, TrackingEmulatorOptions options)
    {
        if (options.AllowedOrigins.Count > 0)
            services.AddCors();
    }

    public static void UseBrowserGuard(this WebApplication app, TrackingEmulatorOptions options)
    {
        var allowed = new AllowedCallers(options);
        app.Use(next => new BrowserGuard(next, allowed).InvokeAsync);
        if (allowed.Origins.Count > 0)
        {
            app.UseCors(policy => policy
                .WithOrigins([.. allowed.Origins])
                .AllowAnyMethod()
                .AllowAnyHeader()
                .WithExposedHeaders("Location", "Retry-After", "Content-Disposition", FidelityHeader.Name, NoticeHeader.Name)
                .SetPreflightMaxAge(PreflightLifetime));
        }
    }
}
