using System.Buffers;
using System.Text.Json;

namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, CarrierJsonContext.Writing))
            Write(json, problem);
        return AnswerWriter.WriteAsync(context, problem.Status, "application/problem+json", body.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail);
        if (problem.Errors.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (var fault in problem.Errors)
                Write(json, fault);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("path", fault.Path);
        json.WriteString("message", fault.Message);
        json.WriteEndObject();
    }
}
