using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with JSON. Letters and quotes are not escaped, because it is never part of a web page.</summary>
internal static class WrittenAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
    {
        var body = Write(write);
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>An object, whose fields <paramref name="writeFields"/> writes.</summary>
    public static Task WriteObjectAsync(HttpContext context, Action<Utf8JsonWriter> writeFields, int status = StatusCodes.Status200OK) =>
        WriteAsync(context, json => json.WriteObject(writeFields), status);

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
            write(json);
        return buffer.WrittenMemory;
    }
}
