using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>A carrier's answer as JSON, complete before the first byte is sent: reading its lists may fail.</summary>
/// <param name="Count">How many entries it has.</param>
/// <param name="Body">The map.</param>
internal sealed record CarrierAnswer(int Count, ReadOnlyMemory<byte> Body)
{
    public static CarrierAnswer Empty { get; } = new(0, "{}"u8.ToArray());

    /// <summary>Writes the requested entries of the carrier's map, in the order of the request.</summary>
    /// <exception cref="InvalidOperationException">There is no map.</exception>
    public static CarrierAnswer Of<T>(
        IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answers, JsonTypeInfo<T> type)
        where T : class
    {
        if (answers is null)
            throw new InvalidOperationException("The carrier's app answered null instead of a map.");

        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, CarrierJsonContext.Writing);
        var count = 0;
        json.WriteStartObject();
        foreach (var key in asked)
        {
            if (!answers.TryGetValue(key, out var answer) || answer is null)
                continue;
            json.WritePropertyName(key);
            JsonSerializer.Serialize(json, answer, type);
            count++;
        }

        json.WriteEndObject();
        json.Flush();
        return new CarrierAnswer(count, body.WrittenMemory);
    }
}

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
