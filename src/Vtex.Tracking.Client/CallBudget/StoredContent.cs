using System.Buffers.Binary;
using System.Net;
using System.Text;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The form in which answers go into stores: version, checksum, the call's own key, status, a few headers, body. What
/// cannot be read, or is of a later version, or was kept for another call, counts as absent.
/// </summary>
internal static class StoredContent
{
    private const byte Version = 1;
    private const int ChecksumAt = 1;
    private const int PayloadAt = 5;

    /// <summary>Those that say something of the answer, and nothing of connections, cookies or users.</summary>
    private static readonly string[] KeptHeaders = ["Content-Type", "Date", "ETag", "Last-Modified"];

    public static byte[] Write<T>(string key, CachedAnswer<T> answer)
        where T : class
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(0);
        writer.Write(key);
        if (answer.NotFound is { } notFound)
            Write(writer, (int)HttpStatusCode.NotFound, [], Encoding.UTF8.GetBytes(notFound.ResponseBody ?? ""));
        else
            Write(writer, (int)answer.Raw!.Status, [.. answer.Raw.Headers.Where(IsKept)], answer.Raw.Body.ToArray());
        writer.Flush();

        var content = stream.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(ChecksumAt), Checksum(content.AsSpan(PayloadAt)));
        return content;
    }

    public static CachedAnswer<T>? Read<T>(StoredAnswer stored, string key, ReadCall<T> call, bool showsRaw)
        where T : class
    {
        var bytes = stored.Content.Span;
        if (bytes.Length < PayloadAt || bytes[0] != Version
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(ChecksumAt)) != Checksum(bytes.Slice(PayloadAt)))
            return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.Slice(PayloadAt).ToArray()), Encoding.UTF8);
            return string.Equals(reader.ReadString(), key, StringComparison.Ordinal)
                ? Answer(Raw(reader), new AnswerTimes(stored.FetchedAt, stored.NextAllowedAt, stored.KeepUntil), call, showsRaw)
                : null;
        }
        catch (Exception exception) when (exception is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static CachedAnswer<T>? Answer<T>(RawAnswer raw, AnswerTimes times, ReadCall<T> call, bool showsRaw)
        where T : class
    {
        if (raw.Status == HttpStatusCode.NotFound)
        {
            return NotFoundAnswer.Of(call, times, AnswerSource.SharedStore, new VtexNotFoundException(
                $"{call.Key.Operation}: the service found nothing (HTTP 404).")
            {
                Operation = call.Key.Operation,
                StatusCode = raw.Status,
                ResponseBody = raw.Body.IsEmpty ? null : Encoding.UTF8.GetString(raw.Body.ToArray()),
            }, showsRaw);
        }

        raw.Headers.TryGetValue("Content-Type", out var contentType);
        var text = ReceivedText.Of(raw.Body, contentType);
        var reading = text.Obstacle is null ? AnswerJson.Read(text.Utf8, call.Type) : default;
        return reading is { Failure: ReadingFailure.None, Value: { } value }
            ? new CachedAnswer<T>(
                call.Key, times, AnswerSource.SharedStore, UnreadableValueMapper.Attach(value, reading), raw.Body.Length, raw, showsRaw)
            : null;
    }

    private static bool IsKept(KeyValuePair<string, string> header) =>
        KeptHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase);

    private static void Write(BinaryWriter writer, int status, List<KeyValuePair<string, string>> headers, byte[] body)
    {
        writer.Write(status);
        writer.Write(headers.Count);
        foreach (var header in headers)
        {
            writer.Write(header.Key);
            writer.Write(header.Value);
        }

        writer.Write(body.Length);
        writer.Write(body);
    }

    private static RawAnswer Raw(BinaryReader reader)
    {
        var status = (HttpStatusCode)reader.ReadInt32();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var left = reader.ReadInt32(); left > 0; left--)
            headers[reader.ReadString()] = reader.ReadString();
        return new RawAnswer { Status = status, Headers = headers, Body = reader.ReadBytes(reader.ReadInt32()) };
    }

    /// <summary>FNV-1a: finds what went wrong by itself; nothing here guards against those who mean harm.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 2166136261u;
        foreach (var value in bytes)
            sum = unchecked((sum ^ value) * 16777619u);
        return sum;
    }
}

/// <summary>Encrypts what goes into a store, where the options have a protector.</summary>
internal sealed class ContentProtection(ITokenProtector? protector)
{
    /// <summary>The first byte of what is encrypted; plain content begins with another.</summary>
    private const byte Mark = 0xEC;

    public byte[] Protect(byte[] content) => protector is null ? content : [Mark, .. protector.Protect(content)];

    /// <returns>Null when it was not encrypted as it should be: who can write into a store must not be believed.</returns>
    public ReadOnlyMemory<byte>? Unprotect(ReadOnlyMemory<byte> content)
    {
        var isProtected = !content.IsEmpty && content.Span[0] == Mark;
        if (protector is null)
            return isProtected ? null : content;
        if (!isProtected)
            return null;
        try
        {
            return protector.Unprotect(content.Slice(1).ToArray());
        }
        catch (Exception)
        {
            // Keys that were lost or never shared, or somebody else's bytes: to a client the answer is not there.
            return null;
        }
    }
}
