namespace Vtex.Tracking.Emulator.World;

/// <summary>What the hub remembers of a carrier's app.</summary>
internal sealed class HubCarrierEntry(int id, CarrierApp app)
{
    public int Id { get; } = id;

    public CarrierApp App { get; set; } = app;

    /// <summary>The id of the first package of each number that it gave, by <see cref="CarrierNumber.Folded"/>.</summary>
    public Dictionary<string, string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The packages that are asked for, in the order of their labels; those that ended since may still be there.</summary>
    public List<string> Labelled { get; } = [];

    /// <summary>How many of them have not ended.</summary>
    public int Open { get; set; }

    public DateTimeOffset? NextPoll { get; set; }

    public int FailedPolls { get; set; }
}
