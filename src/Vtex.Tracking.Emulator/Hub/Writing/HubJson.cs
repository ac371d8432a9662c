using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes JSON as the hub does: accents unescaped, times in Brasília with their offset.</summary>
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
            json.WriteString(name, Format(known));
        else
            json.WriteNull(name);
    }

    /// <summary>Formats a time as ISO 8601 with −03:00 and up to seven digits of a second.</summary>
    public static string Format(DateTimeOffset time) =>
        BrasiliaTime.Of(time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'-03:00'", CultureInfo.InvariantCulture);
}
