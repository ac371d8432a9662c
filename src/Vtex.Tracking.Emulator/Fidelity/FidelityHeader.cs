namespace Vtex.Tracking.Emulator;

/// <summary>Puts the header with the ledger's entries on every answer of an endpoint that names some.</summary>
internal sealed class FidelityHeader(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ShapedBy>() is { } shapedBy)
            context.Response.Headers[ShapedBy.HeaderName] = shapedBy.HeaderValue;
        return next(context);
    }
}
