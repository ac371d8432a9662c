using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Serialization of the answers that have a fixed form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ClockAnswer))]
internal sealed partial class WireJsonContext : JsonSerializerContext
{
    /// <summary>Letters and quotes stay as people read them; the answers are never part of a web page.</summary>
    public static WireJsonContext Readable { get; } = new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
