using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Serialization;

/// <summary>The same for the models of the Shipping Network.</summary>
/// <seealso cref="TrackingJsonContext"/>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(BrasiliaTimestampConverter), typeof(FiniteNumberConverter)])]
internal sealed partial class ShippingNetworkJsonContext;
