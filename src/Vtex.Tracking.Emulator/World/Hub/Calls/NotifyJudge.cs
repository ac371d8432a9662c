namespace Vtex.Tracking.Emulator.World;

/// <summary>What the hub makes of an answer to a notification.</summary>
internal sealed class NotifyJudge
{
    private NotifyJudge(IReadOnlyList<NotifiedPackage> given, string words)
    {
        Given = given;
        Words = words;
    }

    /// <summary>The packages that got a number.</summary>
    public IReadOnlyList<NotifiedPackage> Given { get; }

    public string Words { get; }

    public static NotifyJudge Of(CarrierAnswer<NotifyContent> answer, IReadOnlyList<HubPackage> asked)
    {
        var told = answer.Content!.Packages;
        var given = new List<NotifiedPackage>(asked.Count);
        foreach (var package in asked)
        {
            if (told.TryGetValue(package.Id, out var found) && found.Number is { } number)
                given.Add(new NotifiedPackage(package.Id, number, found.Url, found.NotificationId));
        }

        var notes = new List<string>(answer.Notes);
        var ids = asked.Select(package => package.Id).ToHashSet(StringComparer.Ordinal);
        if (told.Keys.Where(id => !ids.Contains(id)).ToList() is { Count: > 0 } unasked)
            notes.Add($"answered for {HubWords.Count(unasked.Count, "package")} that it was not notified of: {HubWords.Names(unasked)}");
        if (given.Count - given.Select(package => package.Number).Distinct(StringComparer.Ordinal).Count() is > 0 and var twice)
            notes.Add($"gave {HubWords.Count(twice, "package")} the number of another");
        if (given.Count(package => package.Url is null) is > 0 and var bare)
            notes.Add($"gave {HubWords.Count(bare, "number")} without an address to follow the package at");
        return new NotifyJudge(given, HubWords.Of(answer.Words, asked.Count, asked.Count - given.Count, notes));
    }
}
