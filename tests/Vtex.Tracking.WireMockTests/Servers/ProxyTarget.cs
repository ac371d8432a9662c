using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>A server that both servers proxy to; its answer says what reached it.</summary>
internal sealed class ProxyTarget : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProxyTarget(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ProxyTarget> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync(cancellationToken);
        return new ProxyTarget(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = request.Headers
            .Where(header => header.Key.StartsWith("X-Case", StringComparison.OrdinalIgnoreCase) || header.Key == "Content-Type")
            .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .Select(header => $"{header.Key.ToUpperInvariant()}={header.Value}");
        context.Response.StatusCode = request.Path.Value!.EndsWith("/missing", StringComparison.Ordinal) ? 404 : 203;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers["X-From-Target"] = "yes";
        await context.Response.WriteAsync(
            $"{request.Method} {request.Path}{request.QueryString} [{string.Join(", ", headers)}] {body}",
            context.RequestAborted);
    }
}
