using System.Text.Json.Serialization;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>What somebody who writes the calls by hand would have the compiler make.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeliveryServicePage))]
[JsonSerializable(typeof(DeliveryService[]))]
internal sealed partial class BareJsonContext : JsonSerializerContext;
