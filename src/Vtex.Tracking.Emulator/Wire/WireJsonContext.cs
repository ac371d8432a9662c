using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Serialization of the answers that have a fixed form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(DriverDetails))]
[JsonSerializable(typeof(ServiceDetails))]
[JsonSerializable(typeof(RouteDetails))]
[JsonSerializable(typeof(DeliveryReceipt))]
[JsonSerializable(typeof(DeliveryFailure))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
