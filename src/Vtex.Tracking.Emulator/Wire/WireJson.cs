using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>How the wire writes JSON: letters and quotes stay as people read them, for it is never part of a web page.</summary>
internal static class WireJson
{
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WireJsonContext Types { get; } = new(new JsonSerializerOptions(WireJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
