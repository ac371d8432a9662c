using System.Text.Json.Serialization;

namespace Vtex.Tracking.Models;

/// <content>Members beyond the contract.</content>
public sealed partial record DeliveryServiceResponse : IAnswer<DeliveryServiceResponse>
{
    private Freshness? _freshness;
    private RawAnswer? _raw;

    /// <summary>
    /// Gets the age and origin of the answer to <see cref="IDeliveryServicesClient.GetAsync"/>; null for a service of a
    /// page, whose <see cref="DeliveryServicePage.Freshness"/> it shares.
    /// </summary>
    [JsonIgnore]
    public Freshness? Freshness
    {
        get => _freshness;
        init => _freshness = value;
    }

    /// <summary>
    /// Gets the answer as it came over the wire; null unless <see cref="VtexTrackingOptions.KeepRawAnswers"/> is set, and
    /// for a service of a page.
    /// </summary>
    [JsonIgnore]
    public RawAnswer? Raw
    {
        get => _raw;
        init => _raw = value;
    }

    /// <summary>
    /// Gets the values of this service that are not what the contract says; their properties are null, or, for texts that
    /// are not valid Unicode, hold U+FFFD. Mostly empty, and at most 1,000 for one answer. Chosen by us.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    DeliveryServiceResponse IAnswer<DeliveryServiceResponse>.WithUnreadable(
        IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut) =>
        this with { UnreadableValues = [.. values.Select(marked => marked.Value)] };

    DeliveryServiceResponse IAnswer<DeliveryServiceResponse>.WithFreshness(Freshness freshness) =>
        this with { Freshness = freshness };

    void IAnswer<DeliveryServiceResponse>.Attach(Freshness freshness, RawAnswer? raw) =>
        (_freshness, _raw) = (freshness, raw);
}
