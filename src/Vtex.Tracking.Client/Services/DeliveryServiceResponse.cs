using System.Text.Json.Serialization;

namespace Vtex.Tracking.Models;

/// <content>What is not in the contract.</content>
public sealed partial record DeliveryServiceResponse : IMarkable<DeliveryServiceResponse>
{
    /// <summary>
    /// The values of this service that are not what the contract says; their properties are null, or, for texts that are no
    /// Unicode, hold U+FFFD. Mostly empty, and at most 1,000 for one answer. Chosen.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    DeliveryServiceResponse IMarkable<DeliveryServiceResponse>.WithUnreadable(
        IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut) =>
        this with { UnreadableValues = [.. values.Select(marked => marked.Value)] };
}
