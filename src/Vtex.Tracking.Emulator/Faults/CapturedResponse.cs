using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>The response to a request, held in memory instead of being sent.</summary>
internal sealed class CapturedResponse(MemoryStream bytes) : HttpResponseFeature
{
    /// <summary>Gets the body.</summary>
    public ReadOnlyMemory<byte> Content { get; private set; }

    /// <inheritdoc/>
    public override bool HasStarted => bytes.Length > 0;

    /// <summary>Lets something answer a request, and holds its answer.</summary>
    public static async Task<CapturedResponse> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Features.GetRequiredFeature<IHttpResponseFeature>(), context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var bytes = new MemoryStream();
        var answer = new CapturedResponse(bytes);
        var held = new StreamResponseBodyFeature(bytes);
        context.Features.Set<IHttpResponseFeature>(answer);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(context);
            await held.CompleteAsync();
            answer.Content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            return answer;
        }
        finally
        {
            context.Features.Set(response);
            context.Features.Set(body);
        }
    }

    /// <summary>Removes a header and returns its value; null when there is none of that name.</summary>
    public string? Take(string header) => Headers.Remove(header, out var value) ? value.ToString() : null;

    /// <summary>Replaces parts of this answer by another: its status unless that is 200, its headers, and its body if it has one.</summary>
    public CapturedResponse With(CapturedResponse other)
    {
        if (other.StatusCode != StatusCodes.Status200OK)
            StatusCode = other.StatusCode;
        foreach (var (name, value) in other.Headers)
            Headers[name] = value;
        if (!other.Content.IsEmpty)
            Content = other.Content;
        return this;
    }

    /// <summary>Sends this as the answer of a request.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        CopyHeadTo(response);
        if (HasNoBody(StatusCode))
            return;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        response.ContentLength = Content.Length;
        if (!Content.IsEmpty)
            await response.Body.WriteAsync(Content, context.RequestAborted);
    }

    /// <summary>Gives a response the status and the headers of this one.</summary>
    public void CopyHeadTo(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
    }

    /// <summary>Checks whether a response of a status has no body, whatever was written.</summary>
    public static bool HasNoBody(int status) =>
        status is < 200 or StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified;
}
