using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with JSON.</summary>
internal static class WrittenAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    public static Task WriteAsync(
        HttpContext context,
        Action<Utf8JsonWriter> write,
        int status = StatusCodes.Status200OK,
        string contentType = ContentType)
    {
        var body = Write(write);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>An object, whose fields <paramref name="writeFields"/> writes.</summary>
    public static Task WriteObjectAsync(
        HttpContext context,
        Action<Utf8JsonWriter> writeFields,
        int status = StatusCodes.Status200OK,
        string contentType = ContentType) =>
        WriteAsync(context, json => json.WriteObject(writeFields), status, contentType);

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
            write(json);
        return buffer.WrittenMemory;
    }
}

/// <summary>Answers 201 with the id of what was created, and with its path.</summary>
internal static class CreatedAnswer
{
    public static Task WriteAsync(HttpContext context, string name, int id)
    {
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{context.Request.Path}/{id}");
        return WrittenAnswer.WriteObjectAsync(context, json => json.WriteNumber(name, id), StatusCodes.Status201Created);
    }
}
