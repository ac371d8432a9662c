using System.Text.Json.Serialization;

namespace Vtex.Tracking.Models;

/// <content>What is not in the contract.</content>
public sealed partial record DeliveryServicePage : IMarkable<DeliveryServicePage>
{
    private readonly int? _recordCount;

    /// <summary>
    /// The values of this page that are not what the contract says, also those of its services. A service that cannot be
    /// read at all is here and not in <see cref="Data"/>. Mostly empty, and at most 1,000. Chosen.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    /// <summary>How many services the answer holds, also those that could not be read.</summary>
    internal int RecordCount
    {
        get => _recordCount ?? Data?.Count ?? 0;
        init => _recordCount = value;
    }

    DeliveryServicePage IMarkable<DeliveryServicePage>.WithUnreadable(
        IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut) => this with
        {
            Data = Marked(values),
            RecordCount = RecordCount + leftOut,
            UnreadableValues = [.. values.Select(marked => marked.Value)],
        };

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
