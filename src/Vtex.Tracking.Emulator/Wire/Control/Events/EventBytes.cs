using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Events as a stream sends them. Streams that wait to send the same large event hold its bytes once.</summary>
internal sealed class EventBytes(int large)
{
    private readonly ConditionalWeakTable<WorldEvent, WeakReference<byte[]>> _large = [];

    public byte[] Of(WorldEvent happened)
    {
        if (_large.TryGetValue(happened, out var known) && known.TryGetTarget(out var bytes))
            return bytes;
        bytes = Format(happened);
        if (bytes.Length > large)
            _large.AddOrUpdate(happened, new WeakReference<byte[]>(bytes));
        return bytes;
    }

    private static byte[] Format(WorldEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"id: {happened.Sequence}\nevent: {happened.Kind}\ndata: "), buffer);
        buffer.Write(WrittenAnswer.Write(json => EventJson.Write(json, happened)).Span);
        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
