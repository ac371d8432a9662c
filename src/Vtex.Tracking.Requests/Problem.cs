using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vtex.Tracking.Requests;

/// <summary>A problem in the form of RFC 9457: what was wrong, where, and what would be right.</summary>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Title">What is wrong, in short.</param>
/// <param name="Detail">What is wrong, and what would be right.</param>
/// <param name="Errors">The faults, each with its place; null for none.</param>
internal sealed record Problem(int Status, string Title, string Detail, IReadOnlyList<Fault>? Errors = null)
{
    public const string ContentType = "application/problem+json";

    public IReadOnlyList<Fault> Errors { get; } = Errors ?? [];

    /// <summary>Creates the title of a problem with a body that cannot be read.</summary>
    public static string TitleOf(UnreadableBodyException unreadable) => unreadable.Status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The body is in an encoding that is not supported.",
        _ => "The body cannot be read.",
    };

    /// <summary>Writes the problem as the answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json);
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.WrittenCount;
        return context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).AsTask();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (Errors.Count > 0)
            WriteErrors(json);
        json.WriteEndObject();
    }

    private void WriteErrors(Utf8JsonWriter json)
    {
        json.WriteStartArray("errors");
        foreach (var fault in Errors)
        {
            json.WriteStartObject();
            json.WriteString("path", fault.Path);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
