using System.Buffers.Binary;
using System.Text;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// Writes what comes before the body of a request into bytes that the thread uses again for its next request. A text is
/// its length and its UTF-8.
/// </summary>
internal ref struct HeadWriter
{
    /// <summary>The number of headers that are kept. Chosen by us: a socket takes no more.</summary>
    public const int MaxHeaders = 100;

    private const int MaxBytes = 256 * 1024;
    private const int UsualBytes = 4 * 1024;

    [ThreadStatic]
    private static byte[]? _scratch;

    private byte[] _bytes;
    private int _length;

    private HeadWriter(byte[] bytes) => _bytes = bytes;

    /// <summary>Writes the head of a request; it holds until this thread writes the next one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="url">Path and query as they were sent.</param>
    /// <param name="universe">The universe that it belongs to.</param>
    /// <param name="isCut">Whether headers are missing.</param>
    public static ReadOnlySpan<byte> Write(HttpContext context, string url, string? universe, out bool isCut)
    {
        var writer = new HeadWriter(_scratch ??= new byte[UsualBytes]);
        var request = context.Request;
        writer.Add(request.Method);
        writer.Add(url);
        writer.Add(context.Connection.RemoteIpAddress?.ToString() ?? "");
        writer.Add(universe ?? "");
        isCut = false;
        var headers = 0;
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
                isCut |= ++headers > MaxHeaders || !writer.TryAdd(name, value ?? "");
        }

        _scratch = writer._bytes;
        return writer._bytes.AsSpan(0, writer._length);
    }

    private bool TryAdd(string name, string value)
    {
        if (_length + ((name.Length + (long)value.Length) * 3) > MaxBytes)
            return false;
        Add(name);
        Add(value);
        return true;
    }

    private void Add(string text)
    {
        var most = sizeof(int) + (text.Length * 3);
        if (_length + most > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
        var written = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), written);
        _length += sizeof(int) + written;
    }
}
