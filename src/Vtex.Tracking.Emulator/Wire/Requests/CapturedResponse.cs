using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Takes the place of a request's response while something answers, so that nothing is sent yet.</summary>
internal sealed class CapturedResponse(MemoryStream bytes) : HttpResponseFeature
{
    /// <inheritdoc/>
    public override bool HasStarted => bytes.Length > 0;

    public ReadOnlyMemory<byte> Bytes => bytes.GetBuffer().AsMemory(0, (int)bytes.Length);

    /// <summary>Lets something answer a request; the response itself is still unsent.</summary>
    public static async Task<CapturedResponse> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var features = context.Features;
        var (response, responseBody) = (features.GetRequiredFeature<IHttpResponseFeature>(), features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var bytes = new MemoryStream();
        var captured = new CapturedResponse(bytes);
        var body = new StreamResponseBodyFeature(bytes);
        features.Set<IHttpResponseFeature>(captured);
        features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
            return captured;
        }
        finally
        {
            features.Set(response);
            features.Set(responseBody);
        }
    }

    /// <summary>Copies status and headers; the length of the body may yet change.</summary>
    public void CopyHeadTo(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        foreach (var (name, values) in Headers)
            response.Headers[name] = values;
        response.ContentLength = null;
    }

    /// <summary>Takes a header out of it; null when it has none of that name.</summary>
    public string? Take(string header) => Headers.Remove(header, out var value) ? value.ToString() : null;
}
