using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Evaluates an answer about tracking numbers: what is new of each package, and what is odd.</summary>
internal sealed class TrackingEvaluator
{
    private readonly AnswerNotes _notes = new();
    private readonly DateTimeOffset _now;
    private readonly List<HubEvent> _changes = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <param name="answer">What the carrier answered.</param>
    /// <param name="asked">The packages, as they are now, whose numbers were asked for.</param>
    /// <param name="now">The time on the universe's clock.</param>
    public TrackingEvaluator(CarrierAnswer<TrackingContent> answer, IReadOnlyList<HubPackage> asked, DateTimeOffset now)
    {
        _now = now;
        foreach (var package in asked)
        {
            if (answer.Content!.Numbers.TryGetValue(package.TrackingNumber!, out var told))
                Look(package, told);
            else
                _leftOut.Add(package.TrackingNumber!);
        }

        NoteUnasked(answer.Content!, asked);
        Report = new CallReport(answer.Result, _leftOut.Count, [.. answer.Notes, .. _notes.All]);
    }

    /// <summary>The changes; none for packages of which the carrier reported what was known.</summary>
    public IReadOnlyList<HubEvent> Changes => _changes;

    public CallReport Report { get; }

    private void Look(HubPackage package, TrackingResult told)
    {
        var number = package.TrackingNumber!;
        var rule = new DateRule(_now, package.EarliestInvoice);
        var events = NewestFirst(WithoutPlaceholders(told.Events, rule));
        if (events.Count == 0 && package.Events.Count > 0)
            Note(CallNoteKind.EventsGone, number);
        else if (!events.SequenceEqual(package.Events))
            Track(package, events, told.Events, rule);

        if (told.IsDelivered)
            Deliver(package, told, rule);
        else if (told.HasReturned)
            _changes.Add(new PackageReturned(package.Id));
        else if (told.DeliveredDate is not null)
            Note(CallNoteKind.DateOfUndelivered, number);
    }

    private void Track(
        HubPackage package, IReadOnlyList<HubTrackingEvent> events, IReadOnlyList<HubTrackingEvent> told, DateRule rule)
    {
        if (package.Events is [var known, ..] && events[0].Date < known.Date)
            Note(CallNoteKind.EventsBackwards, package.TrackingNumber!);
        if (told.Any(happened => happened.Date is null))
            Note(CallNoteKind.EventUndated, package.TrackingNumber!);
        foreach (var happened in told)
        {
            if (happened.Date is { } date && rule.OfEvent(date) is var fault and not DateFault.None)
                _notes.Add(new CallNote(CallNoteKind.EventDate) { Date = fault }, package.Id);
            NoteText(package, "description", happened.Description);
            NoteText(package, "city", happened.City);
            NoteText(package, "state", happened.State);
        }

        _changes.Add(new PackageTracked(package.Id, events));
    }

    private void Deliver(HubPackage package, TrackingResult told, DateRule rule)
    {
        if (told.HasReturned)
            Note(CallNoteKind.DeliveredAndReturned, package.TrackingNumber!);
        var date = told.DeliveredDate;
        if (date is null)
        {
            Note(CallNoteKind.DeliveryUndated, package.TrackingNumber!);
        }
        else if (rule.OfDelivery(date.Value, told.Events.Select(happened => happened.Date).OfType<DateTimeOffset>()) is var fault and not DateFault.None)
        {
            _notes.Add(new CallNote(CallNoteKind.DeliveryDate) { Date = fault }, package.Id);
            date = null;
        }

        _changes.Add(new PackageDelivered(package.Id, date));
    }

    private void NoteText(HubPackage package, string field, string? text)
    {
        if (TextRule.FaultOf(text) is var fault and not TextFault.None)
            _notes.Add(new CallNote(CallNoteKind.EventText) { Text = fault, Detail = field }, package.Id);
    }

    private void NoteUnasked(TrackingContent told, IReadOnlyList<HubPackage> asked)
    {
        var numbers = asked.Select(package => package.TrackingNumber!).ToHashSet(StringComparer.Ordinal);
        foreach (var number in told.Numbers.Keys.Where(number => !numbers.Contains(number)))
            Note(CallNoteKind.NumberNotAsked, number);
    }

    private void Note(CallNoteKind what, string id) => _notes.Add(new CallNote(what), id);

    // A placeholder says nothing, and would make its event the oldest or the newest for ever.
    private static IReadOnlyList<HubTrackingEvent> WithoutPlaceholders(IReadOnlyList<HubTrackingEvent> told, DateRule rule) =>
        told.Any(happened => IsPlaceholder(happened, rule))
            ? [.. told.Select(happened => IsPlaceholder(happened, rule) ? happened with { Date = null } : happened)]
            : told;

    private static bool IsPlaceholder(HubTrackingEvent happened, DateRule rule) =>
        happened.Date is { } date && rule.OfEvent(date) == DateFault.Placeholder;

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
