using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Serialization;

/// <summary>
/// The same for the models of the Orders API. Its names are read in any case, since reference and guides write some of
/// them differently, and its times without an offset are UTC.
/// </summary>
/// <seealso cref="TrackingJsonContext"/>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = true,
    Converters = [typeof(UtcTimestampConverter), typeof(FiniteNumberConverter)])]
internal sealed partial class OrdersJsonContext;
