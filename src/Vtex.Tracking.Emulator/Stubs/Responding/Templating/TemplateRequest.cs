using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The request as templates see it, under the names that WireMock gives.</summary>
internal static class TemplateRequest
{
    public static Dictionary<string, object?> Describe(StubExchange exchange)
    {
        var request = exchange.Request;
        var mark = request.Url.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? request.Url : request.Url[..mark];
        var segments = path.TrimStart('/').Split('/');
        var host = new HostString(request.Host);
        var port = host.Port ?? (request.Scheme == "https" ? 443 : 80);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url"] = request.Url,
            ["path"] = new TemplatePath(path, segments, exchange.PathVariables),
            ["pathSegments"] = new TemplatePath(path, segments, exchange.PathVariables),
            ["query"] = mark < 0 ? [] : Query(request.Url[mark..]),
            ["method"] = request.Method,
            ["scheme"] = request.Scheme,
            ["host"] = host.Host,
            ["port"] = (long)port,
            ["baseUrl"] = string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{host.Host}{Shown(request.Scheme, port)}"),
            ["clientIp"] = request.ClientIp ?? "127.0.0.1",
            ["headers"] = Named(request.Headers, StringComparer.OrdinalIgnoreCase),
            ["cookies"] = Cookies(request.Headers.Cookie),
            ["body"] = Encoding.UTF8.GetString(request.Body.Span),
            ["bodyAsBase64"] = Convert.ToBase64String(request.Body.Span),
        };
    }

    private static string Shown(string scheme, int port) =>
        port == (scheme == "https" ? 443 : 80) ? "" : string.Create(CultureInfo.InvariantCulture, $":{port}");

    private static Dictionary<string, object?> Query(string query) =>
        Named(QueryHelpers.ParseQuery(query), StringComparer.Ordinal);

    private static Dictionary<string, object?> Named(IEnumerable<KeyValuePair<string, StringValues>> values, StringComparer names)
    {
        var named = new Dictionary<string, object?>(names);
        foreach (var (name, all) in values)
            named[name] = new TemplateValues(all.Select(value => value ?? ""));
        return named;
    }

    private static Dictionary<string, object?> Cookies(StringValues headers)
    {
        var cookies = headers.SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Select(cookie => cookie.Split('=', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], parts => parts[1].Trim('"'), StringComparer.Ordinal);
        return cookies.ToDictionary(group => group.Key, object? (group) => new TemplateValues(group), StringComparer.Ordinal);
    }
}
