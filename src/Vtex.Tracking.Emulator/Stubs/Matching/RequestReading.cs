using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What patterns look at in a request, each part read when it is first asked for.</summary>
internal sealed class RequestReading(StubRequest request)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private Dictionary<string, StringValues>? _query;
    private Dictionary<string, StringValues>? _form;
    private Dictionary<string, StringValues>? _cookies;
    private MatchValue? _body;

    public Dictionary<string, StringValues> Query => _query ??= FormValues.Read(QueryOf(request.Url));

    /// <summary>The fields of a form; none when the body is no form.</summary>
    public Dictionary<string, StringValues> Form => _form ??= FormValues.Read(
        ContentType?.MediaType?.Equals(FormType, StringComparison.OrdinalIgnoreCase) == true ? Body.Text : null);

    public Dictionary<string, StringValues> Cookies => _cookies ??= ReadCookies();

    /// <summary>The body; one without bytes is absent.</summary>
    public MatchValue Body => _body ??= new MatchValue(
        request.Body.IsEmpty ? null : Encoding.GetString(request.Body.Span), request.Received, request.Body);

    private MediaTypeHeaderValue? ContentType =>
        MediaTypeHeaderValue.TryParse(request.Headers.ContentType, out var type) ? type : null;

    private Encoding Encoding
    {
        get
        {
            try
            {
                return ContentType?.CharSet is { Length: > 0 } name ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;
            }
            catch (ArgumentException)
            {
                return Encoding.UTF8;
            }
        }
    }

    public static ReadOnlySpan<char> PathOf(string url)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? url : url.AsSpan(0, mark);
    }

    private static string? QueryOf(string url)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? null : url[(mark + 1)..];
    }

    private Dictionary<string, StringValues> ReadCookies()
    {
        var cookies = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in request.Headers.Cookie.SelectMany(header => (header ?? "").Split(';')))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
                continue;
            var name = pair[..sign].Trim();
            var value = pair[(sign + 1)..].Trim();
            cookies[name] = StringValues.Concat(
                cookies.GetValueOrDefault(name), value is ['"', .. var inner, '"'] ? inner : value);
        }

        return cookies;
    }
}
