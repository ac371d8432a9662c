using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>How the hub writes JSON: letters stay as people read them, times are those of Brasília with their offset.</summary>
internal static class HubJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenMemory;
    }

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            json.WriteString(name, HubTime.Write(known));
        else
            json.WriteNull(name);
    }
}
