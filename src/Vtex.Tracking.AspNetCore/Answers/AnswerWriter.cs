namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Sends a body that is complete.</summary>
internal static class AnswerWriter
{
    public static Task WriteAsync(HttpContext context, CarrierAnswer answer) =>
        WriteAsync(context, StatusCodes.Status200OK, "application/json; charset=utf-8", answer.Body);

    public static Task WriteAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
