namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return problem.WriteAsync(context);
    }
}
