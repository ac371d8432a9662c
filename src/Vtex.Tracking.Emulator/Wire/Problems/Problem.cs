using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A problem in the form of RFC 9457: what was wrong, where, and what would be right.</summary>
internal sealed record Problem
{
    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    public IReadOnlyList<Fault>? Errors { get; init; }
}

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return WrittenAnswer.WriteObjectAsync(context, json => Write(json, problem), problem.Status, ContentType);
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        json.WriteText("detail", problem.Detail);
        if (problem.Errors is { } faults)
            json.WriteArray("errors", faults, fault => Write(json, fault));
    }

    private static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("path", fault.Path);
        json.WriteString("message", fault.Message);
        json.WriteEndObject();
    }
}
