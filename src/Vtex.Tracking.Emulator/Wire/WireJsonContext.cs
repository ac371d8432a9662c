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
internal sealed partial class WireJsonContext : JsonSerializerContext;
