using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>An answer that is held in memory: status, headers and body.</summary>
internal sealed class StubAnswer(MemoryStream bytes) : HttpResponseFeature
{
    private ReadOnlyMemory<byte> _body;

    /// <inheritdoc/>
    public override bool HasStarted => bytes.Length > 0;

    /// <summary>Lets something answer a request, and holds its answer. Nothing is sent.</summary>
    public static async Task<StubAnswer> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Features.GetRequiredFeature<IHttpResponseFeature>(), context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var bytes = new MemoryStream();
        var answer = new StubAnswer(bytes);
        var held = new StreamResponseBodyFeature(bytes);
        context.Features.Set<IHttpResponseFeature>(answer);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(context);
            await held.CompleteAsync();
            answer._body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            return answer;
        }
        finally
        {
            context.Features.Set(response);
            context.Features.Set(body);
        }
    }

    /// <summary>Takes a header out of the answer; null when it has none of that name.</summary>
    public string? Take(string header) => Headers.Remove(header, out var value) ? value.ToString() : null;

    /// <summary>Lays another answer over this one: its status unless that is 200, its headers, and its body if it has one.</summary>
    public StubAnswer With(StubAnswer other)
    {
        if (other.StatusCode != StatusCodes.Status200OK)
            StatusCode = other.StatusCode;
        foreach (var (name, value) in other.Headers)
            Headers[name] = value;
        if (!other._body.IsEmpty)
            _body = other._body;
        return this;
    }

    /// <summary>Makes this the answer of a request, and sends it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (HasNoBody(StatusCode))
            return;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        response.ContentLength = _body.Length;
        if (!_body.IsEmpty)
            await response.Body.WriteAsync(_body, context.RequestAborted);
    }

    private static bool HasNoBody(int status) =>
        status is < 200 or StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified;
}
