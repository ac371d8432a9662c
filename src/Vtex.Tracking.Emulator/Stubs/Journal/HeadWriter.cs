using System.Buffers.Binary;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Writes what comes before the body of a request into bytes that the thread uses again for its next request. A text is
/// its length and its UTF-8.
/// </summary>
internal ref struct HeadWriter
{
    /// <summary>Headers beyond this are left out. Chosen by us; a socket takes 32 kB of them at most.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int UsualBytes = 4 * 1024;

    [ThreadStatic]
    private static byte[]? _scratch;

    private byte[] _bytes;
    private int _length;

    private HeadWriter(byte[] bytes) => _bytes = bytes;

    /// <summary>The head of a request; good until this thread writes the next one.</summary>
    public static ReadOnlySpan<byte> Write(HttpContext context, string url)
    {
        var writer = new HeadWriter(_scratch ??= new byte[UsualBytes]);
        var request = context.Request;
        writer.Add(request.Method);
        writer.Add(url);
        writer.Add(request.Scheme);
        writer.Add(request.Host.Value ?? "");
        writer.Add(context.Connection.RemoteIpAddress?.ToString() ?? "");
        writer.Add(request.Protocol);
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
                writer.AddHeader(name, value ?? "");
        }

        _scratch = writer._bytes;
        return writer._bytes.AsSpan(0, writer._length);
    }

    private void AddHeader(string name, string value)
    {
        if (_length + ((name.Length + value.Length) * 3) > MaxBytes)
            return;
        Add(name);
        Add(value);
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
