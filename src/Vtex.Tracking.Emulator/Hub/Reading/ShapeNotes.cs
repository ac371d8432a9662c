using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Counts what is odd about the form of an answer that can still be read.</summary>
/// <param name="mediaType">What the app called its answer.</param>
internal sealed class ShapeNotes(string? mediaType)
{
    /// <summary>Entries of the map that are no objects.</summary>
    public int WrongEntries { get; set; }

    /// <summary>Fields whose values are of another kind than the contract says, or too long.</summary>
    public int WrongFields { get; set; }

    /// <summary>Dates that cannot be read.</summary>
    public int WrongDates { get; set; }

    public IReadOnlyList<string> All => [.. Notes()];

    private IEnumerable<string> Notes()
    {
        if (mediaType is null)
            yield return "named no content type";
        else if (!JsonShape.IsJson(mediaType))
            yield return $"called its JSON {JsonShape.Cut(mediaType)}";
        if (WrongEntries > 0)
            yield return $"{HubWords.Count(WrongEntries, "value")} where an object was expected";
        if (WrongFields > 0)
            yield return $"{HubWords.Count(WrongFields, "value")} of the wrong kind";
        if (WrongDates > 0)
            yield return $"{HubWords.Count(WrongDates, "date")} that cannot be read";
    }
}
