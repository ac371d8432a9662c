namespace Vtex.Tracking.Emulator.World;

/// <summary>What the hub makes of an answer about tracking numbers: what is new of each package, and what is odd.</summary>
internal sealed class TrackingJudge
{
    private readonly Dictionary<string, List<string>> _odd = [];
    private readonly List<HubEvent> _changes = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private TrackingJudge(CarrierAnswer<TrackingContent> answer, IReadOnlyList<HubPackage> asked, int numbers)
    {
        foreach (var package in asked)
        {
            if (answer.Content!.Numbers.TryGetValue(package.TrackingNumber!, out var told))
                Look(package, told);
            else
                _leftOut.Add(package.TrackingNumber!);
        }

        NoteUnasked(answer.Content!, asked);
        string[] notes = [.. answer.Notes, .. _odd.Select(odd => $"{odd.Key}: {HubWords.Names(odd.Value)}")];
        Words = HubWords.Of(answer.Words, numbers, _leftOut.Count, notes);
    }

    /// <summary>What is new; nothing for packages of which the carrier told what was known.</summary>
    public IReadOnlyList<HubEvent> Changes => _changes;

    public string Words { get; }

    /// <param name="answer">What the carrier answered.</param>
    /// <param name="asked">The packages, as they are now, whose numbers were asked for.</param>
    /// <param name="numbers">How many numbers were asked for; packages may share one.</param>
    public static TrackingJudge Of(CarrierAnswer<TrackingContent> answer, IReadOnlyList<HubPackage> asked, int numbers) =>
        new(answer, asked, numbers);

    private void Look(HubPackage package, ToldTracking told)
    {
        var number = package.TrackingNumber!;
        var events = NewestFirst(told.Events);
        if (events.Count == 0 && package.Events.Count > 0)
            Note("told no events any more", number);
        else if (!events.SequenceEqual(package.Events))
            Track(package, events);

        if (told.IsDelivered)
            Deliver(package, told);
        else if (told.HasReturned)
            _changes.Add(new PackageReturned(package.Id));
        else if (told.DeliveredDate is not null)
            Note("a date of delivery though it is not delivered", number);
    }

    private void Track(HubPackage package, IReadOnlyList<HubTrackingEvent> events)
    {
        if (package.Events is [var known, ..] && events[0].Date < known.Date)
            Note("event dates go backwards", package.TrackingNumber!);
        if (events[^1].Date is null)
            Note("events without a date", package.TrackingNumber!);
        _changes.Add(new PackageTracked(package.Id, events));
    }

    private void Deliver(HubPackage package, ToldTracking told)
    {
        if (told.HasReturned)
            Note("delivered and returned at once", package.TrackingNumber!);
        if (told.DeliveredDate is null)
            Note("delivered without a date", package.TrackingNumber!);
        _changes.Add(new PackageDelivered(package.Id, told.DeliveredDate));
    }

    private void NoteUnasked(TrackingContent told, IReadOnlyList<HubPackage> asked)
    {
        var numbers = asked.Select(package => package.TrackingNumber!).ToHashSet(StringComparer.Ordinal);
        foreach (var number in told.Numbers.Keys.Where(number => !numbers.Contains(number)))
            Note("answered for what was not asked for", number);
    }

    private void Note(string what, string number)
    {
        if (!_odd.TryGetValue(what, out var numbers))
            _odd.Add(what, numbers = []);
        numbers.Add(number);
    }

    // Events come in any order; those of the same time stay as they came, those without one are the oldest.
    private static IReadOnlyList<HubTrackingEvent> NewestFirst(IReadOnlyList<HubTrackingEvent> events)
    {
        for (var i = 1; i < events.Count; i++)
        {
            if (Nullable.Compare(events[i - 1].Date, events[i].Date) < 0)
                return [.. events.OrderByDescending(happened => happened.Date)];
        }

        return events;
    }
}
