using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>How a log's first record is written as JSON.</summary>
internal static class LogHeaderJson
{
    public static JsonTypeInfo<LogHeader> Type { get; } = new LogHeaderJsonContext(
        new JsonSerializerOptions(LogHeaderJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }).LogHeader;
}
