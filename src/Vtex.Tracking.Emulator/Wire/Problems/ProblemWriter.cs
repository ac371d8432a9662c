using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, WireJson.Types.Problem);
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
