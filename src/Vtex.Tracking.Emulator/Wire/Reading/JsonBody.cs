using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the body of a request as JSON.</summary>
internal static class JsonBody
{
    /// <summary>The largest body that is read, in bytes: 32 MiB. Chosen by us.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const int ChunkBytes = 16 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="RequestRefusedException">The body is too large (413) or not JSON (400).</exception>
    public static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        var bytes = await ReadBytesAsync(context.Request.Body, context.RequestAborted);
        if (bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.IsEmpty)
            throw Refuse("The body is empty; JSON was expected.");
        if (!Utf8.IsValid(bytes.Span))
            throw Refuse("The body is not valid UTF-8.");

        try
        {
            if (!JsonNames.AreText(bytes.Span))
                throw Refuse("The name of a field holds half of a surrogate pair, which is no character.");
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw Refuse(
                $"The body is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static RequestRefusedException Refuse(string message) =>
        RequestRefusedException.BadRequest([new Fault("$", message)]);

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(ChunkBytes);
        while (await body.ReadAsync(buffer.GetMemory(ChunkBytes), cancellationToken) is > 0 and var read)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > MaxBytes)
                throw TooLarge();
        }

        return buffer.WrittenMemory;
    }

    private static RequestRefusedException TooLarge() => new(new Problem
    {
        Title = "The body is too large.",
        Status = StatusCodes.Status413PayloadTooLarge,
        Detail = $"At most {MaxBytes} bytes are read. Send the services in several requests.",
    });
}
