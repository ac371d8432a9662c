using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the answers of carriers' apps. Strict: odd answers are repaired before, see <see cref="AnswerJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(BrasiliaTimestampConverter)])]
[JsonSerializable(typeof(Dictionary<string, CarrierModels.Notified>), TypeInfoPropertyName = "Notifications")]
[JsonSerializable(typeof(Dictionary<string, CarrierModels.Tracked>), TypeInfoPropertyName = "Trackings")]
internal sealed partial class CarrierJsonContext : JsonSerializerContext;
