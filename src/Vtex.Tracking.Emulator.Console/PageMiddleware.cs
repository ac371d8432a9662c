using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Answers browsers that open a page, and the requests of pages for their files. A page is only for who asks for HTML, so that a
/// program at the same path gets what it got without pages, such as the answer of a stub.
/// </summary>
internal sealed class PageMiddleware(IPageSource pages)
{
    /// <summary>The path of the files. Requests below <c>/_emulator</c> are in no journal, and no stub and no fault applies to them.</summary>
    public const string Files = "/_emulator/pages/";

    private const string Html = "text/html";

    // The browser itself refuses what a text that got into a page would need to become code.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // Where a page is, and its file. The last segment of a path that ends in a star may be any.
    private static readonly Dictionary<string, string> Entrances = new(StringComparer.Ordinal)
    {
        ["/"] = "console.html",
        ["/motorista"] = "driver.html",
        ["/rastreio/*"] = "recipient.html",
    };

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isRead && Find(request) is { } page ? AnswerAsync(context, page) : next(context);
    }

    private Page? Find(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (path.StartsWith(Files, StringComparison.Ordinal))
            return pages.Find(path[Files.Length..]);
        if (!Entrances.TryGetValue(path, out var file) && !Entrances.TryGetValue(AnyLast(path), out file))
            return null;
        return request.Headers.Accept.ToString().Contains(Html, StringComparison.OrdinalIgnoreCase) ? pages.Find(file) : null;
    }

    private static string AnyLast(string path) => path.EndsWith('/') ? path : $"{path[..(path.LastIndexOf('/') + 1)]}*";

    private static async Task AnswerAsync(HttpContext context, Page page)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ETag = page.ETag;
        headers.CacheControl = "no-cache"; // the browser asks each time whether it has the latest
        headers.Vary = "Accept, Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (request.Headers.IfNoneMatch.ToString().Contains(page.ETag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = page.ContentType;
        if (!TakesGzip(request))
        {
            await using var plain = page.OpenPlain();
            if (!HttpMethods.IsHead(request.Method))
                await plain.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        headers.ContentEncoding = "gzip";
        headers.ContentLength = page.Compressed.Length;
        if (!HttpMethods.IsHead(request.Method))
            await context.Response.Body.WriteAsync(page.Compressed, context.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var codings)
        && codings.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
}
