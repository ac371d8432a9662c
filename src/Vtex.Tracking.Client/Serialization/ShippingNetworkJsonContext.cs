using System.Text.Json.Serialization;

namespace Vtex.Tracking.Serialization;

/// <summary>
/// The same for the models of the Shipping Network, which come from apps that anyone may write: numbers are taken for
/// texts, and what is no date for none.
/// </summary>
/// <seealso cref="TrackingJsonContext"/>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientTimestampConverter), typeof(LenientTextConverter)])]
internal sealed partial class ShippingNetworkJsonContext;
