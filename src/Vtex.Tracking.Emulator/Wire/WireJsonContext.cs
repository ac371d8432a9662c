using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Serialization of what events carry: the records of the world as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DriverDetails))]
[JsonSerializable(typeof(ServiceDetails))]
[JsonSerializable(typeof(RouteDetails))]
[JsonSerializable(typeof(DeliveryReceipt))]
[JsonSerializable(typeof(DeliveryFailure))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
