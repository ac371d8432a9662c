using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Options for writing JSON: letters and quotes are not escaped, because it is never part of a web page.</summary>
internal static class WireJson
{
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WireJsonContext Types { get; } = new(new JsonSerializerOptions(WireJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

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
