using System.Text.Json.Serialization;

namespace Vtex.Tracking.Models;

/// <content>Members beyond the contract.</content>
public sealed partial record DeliveryServicePage : IAnswer<DeliveryServicePage>
{
    private readonly int? _recordCount;
    private Freshness? _freshness;
    private RawAnswer? _raw;

    /// <summary>Gets the age and origin of the page; null when no client has read it.</summary>
    [JsonIgnore]
    public Freshness? Freshness
    {
        get => _freshness;
        init => _freshness = value;
    }

    /// <summary>
    /// Gets the answer as it came over the wire; null unless <see cref="VtexTrackingOptions.KeepRawAnswers"/> is set.
    /// </summary>
    [JsonIgnore]
    public RawAnswer? Raw
    {
        get => _raw;
        init => _raw = value;
    }

    /// <summary>
    /// Gets the values of this page that are not what the contract says, also those of its services. A service that cannot
    /// be read at all is here and not in <see cref="Data"/>. Mostly empty, and at most 1,000. Chosen by us.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    /// <summary>Gets the number of services in the answer, also those that could not be read.</summary>
    internal int RecordCount
    {
        get => _recordCount ?? Data?.Count ?? 0;
        init => _recordCount = value;
    }

    DeliveryServicePage IAnswer<DeliveryServicePage>.WithUnreadable(
        IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut) => this with
        {
            Data = Marked(values),
            RecordCount = RecordCount + leftOut,
            UnreadableValues = [.. values.Select(marked => marked.Value)],
        };

    DeliveryServicePage IAnswer<DeliveryServicePage>.WithFreshness(Freshness freshness) => this with { Freshness = freshness };

    void IAnswer<DeliveryServicePage>.Attach(Freshness freshness, RawAnswer? raw) => (_freshness, _raw) = (freshness, raw);

    private List<DeliveryServiceResponse>? Marked(IReadOnlyList<(UnreadableValue Value, int? Record)> values)
    {
        if (Data is null)
            return null;
        var services = Data.ToList();
        foreach (var record in values.Where(marked => marked.Record is not null).GroupBy(marked => marked.Record!.Value))
            services[record.Key] = services[record.Key] with { UnreadableValues = [.. record.Select(marked => marked.Value)] };
        return services;
    }
}
