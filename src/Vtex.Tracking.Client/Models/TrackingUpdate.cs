using System.Text.Json.Serialization;

namespace Vtex.Tracking.Orders.Models;

/// <content>Members beyond the contract.</content>
public sealed partial record TrackingUpdate
{
    /// <summary>
    /// Gets when the package was handed to the carrier, as it was told with the invoice. It is not sent: with it the SDK sees
    /// that the delivery is not before it, which marketplaces refuse (a known issue). The default is null: no such check.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? DispatchedDate { get; init; }
}
