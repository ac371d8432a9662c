using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Takes the place of a request's response while the emulated system answers, so that nothing is sent yet.</summary>
internal sealed class CapturedResponse(MemoryStream bytes) : HttpResponseFeature
{
    /// <inheritdoc/>
    public override bool HasStarted => bytes.Length > 0;

    /// <summary>Lets the emulated system answer; status and headers are then those of the response, which is still unsent.</summary>
    /// <returns>The body.</returns>
    public static async Task<byte[]> CaptureAsync(HttpContext context, RequestDelegate next)
    {
        var features = context.Features;
        var (response, responseBody) = (features.GetRequiredFeature<IHttpResponseFeature>(), features.GetRequiredFeature<IHttpResponseBodyFeature>());
        using var bytes = new MemoryStream();
        var captured = new CapturedResponse(bytes);
        var body = new StreamResponseBodyFeature(bytes);
        features.Set<IHttpResponseFeature>(captured);
        features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            features.Set(response);
            features.Set(responseBody);
        }

        context.Response.StatusCode = captured.StatusCode;
        foreach (var (name, values) in captured.Headers)
            context.Response.Headers[name] = values;
        context.Response.ContentLength = null; // the body may yet change
        return bytes.ToArray();
    }
}
