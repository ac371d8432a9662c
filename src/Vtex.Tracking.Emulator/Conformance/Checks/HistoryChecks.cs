using System.Text.Json;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks of the histories that the app has told of its numbers during the run. They make no call.</summary>
internal static class HistoryChecks
{
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "story.dates", "Dates are ISO 8601 with their offset", Certainty.Documented, CheckNeeds.Tracked,
            session => EvaluateFormats(session))
        {
            Why = "Without an offset a server in UTC takes 16:15 in São Paulo for 13:15, and what happens after midnight for the day before.",
            Expected = "Dates such as 2026-03-14T16:15:00.0000000-03:00; up to nine digits of a second are fine. A date in the future is a warning.",
        },
        new(
            "story.order", "Events are listed in the order of their dates",
            Certainty.Documented, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).Where(history => history.Dates.Distinct().Count() > 1).Select(EvaluateOrder),
                "No number has two events of different dates: name one that has with --known-number."))
        {
            Why = "A buyer takes the first line for the latest news. The guides show the newest first; a mixed order says nothing at all.",
            Expected = "The newest first. The oldest first is a warning.",
        },
        new(
            "story.forwards", "A history does not go backwards from one call to the next",
            Certainty.Chosen, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).GroupBy(history => history.Number, StringComparer.Ordinal)
                    .SelectMany(told => told.Skip(1).Zip(told))
                    .Where(pair => !pair.First.IsEmpty || !pair.Second.IsEmpty)
                    .Select(pair => EvaluateChange(pair.First, pair.Second)),
                "No number with events was answered for twice: name one with --known-number."))
        {
            Why = "A package that was out for delivery and is back in the warehouse an hour later makes buyers call; delivered and then "
                + "not is worse.",
            Expected = "The newest event of an answer is not older than that of the answer before, and what is delivered stays so. Events "
                + "that disappear are a warning.",
        },
        new(
            "story.event-dates", "Events have dates that can be true", Certainty.Chosen, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).Where(history => history.Dates.Count > 0).Select(EvaluateEventDates),
                "There is no event with a date: name a number that has some with --known-number."))
        {
            Why = "Dates such as 0001-01-01 or 1970-01-01 are what a program writes when it has none; events are shown in the order of their dates.",
            Expected = "Dates within ten years of today. A date in the future, or before the invoice, is a warning.",
        },
        new(
            "story.delivered-date", "Delivered packages, and no others, have a credible date",
            Certainty.Documented, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).Where(history => history.Told.IsDelivered || history.Told.DeliveredDate is not null).Select(EvaluateDelivery),
                "Nothing is delivered: name a delivered number with --known-number."))
        {
            Why = "Deadlines are checked against that date, and stores are paid by it.",
            Expected = "deliveredDate when isDelivered is true; null or none otherwise. It is not before the first event, and within ten "
                + "years of today. A date in the future, or before the invoice, is a warning.",
        },
        new(
            "story.one-end", "No package is both delivered and returned", Certainty.Chosen, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).Where(history => history.Told.IsDelivered || history.Told.HasReturned).Select(EvaluateEnd),
                "Nothing is delivered or returned: name a delivered number with --known-number."))
        {
            Why = "The hub stops asking at either end; with both, nobody knows who has the goods.",
            Expected = "isDelivered and hasReturnedToSender are not both true.",
        },
        new(
            "story.texts", "Texts of events have their accents", Certainty.Chosen, CheckNeeds.Tracked,
            session => Finding.Worst(
                Histories(session).Where(history => history.Texts.Any()).Select(EvaluateTexts),
                "There is no event with a text: name a number that has some with --known-number."))
        {
            Why = "A buyer who reads \"SÃ£o Paulo\", \"S&atilde;o Paulo\" or \"S?o Paulo\" doubts the rest, too.",
            Expected = "UTF-8 that was read as UTF-8, composed accents, no escapes, no control or invisible characters, no placeholders such as null. Anything else is a warning.",
        },
    ];

    private static Finding EvaluateFormats(ConformanceSession session)
    {
        var latest = TimeProvider.System.GetUtcNow().AddDays(1);
        return Finding.Worst(
            session.Trackings.Select(tracked => EvaluateFormats(tracked.Exchange, latest)),
            "There is no date: name a number that has events with --known-number.");
    }

    private static Finding EvaluateFormats(Exchange exchange, DateTimeOffset latest)
    {
        var issues = new Issues();
        var dates = DateTexts(exchange).ToList();
        foreach (var (place, date) in dates)
        {
            if (DateFormat.Fault(date) is { } fault)
                issues.AddWrong($"{place} {fault}");
            else if (BrasiliaTimestamp.TryParse(date, out var time, out _) && time > latest)
                issues.AddOdd($"{place} lies in the future");
        }

        return dates.Count == 0 ? Finding.Skipped("There is no date.") : Finding.Of(issues, "all dates have their offset", exchange);
    }

    private static IEnumerable<(string Place, string Date)> DateTexts(Exchange exchange)
    {
        if (exchange.Json is not { ValueKind: JsonValueKind.Object } map)
            yield break;
        foreach (var entry in map.EnumerateObject().Select(entry => entry.Value).Where(entry => entry.ValueKind == JsonValueKind.Object))
        {
            if (Text(entry, "deliveredDate") is { } delivered)
                yield return ("deliveredDate", delivered);
            if (!entry.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var happened in events.EnumerateArray().Where(happened => happened.ValueKind == JsonValueKind.Object))
            {
                if (Text(happened, "date") is { } date)
                    yield return ("events[].date", date);
            }
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static Finding EvaluateOrder(TrackingHistory history)
    {
        if (history.Dates.SequenceEqual(history.Dates.OrderDescending()))
            return Finding.Passed("the newest comes first", history.Exchange);
        return history.Dates.SequenceEqual(history.Dates.Order())
            ? Finding.Warned($"the oldest comes first: {history.Name}", history.Exchange)
            : Finding.Failed($"the events are in no order: {history.Name}", history.Exchange);
    }

    private static Finding EvaluateChange(TrackingHistory history, TrackingHistory before)
    {
        if (before.Dates.Count > 0 && history.Dates.Count > 0 && history.Dates.Max() < before.Dates.Max())
            return Finding.Failed($"the newest event is older than before: {history.Name}", history.Exchange);
        if (before.Told.IsDelivered && !history.Told.IsDelivered)
            return Finding.Failed($"it was delivered and is not any more: {history.Name}", history.Exchange);
        return before.Told.Events.Except(history.Told.Events).Any()
            ? Finding.Warned($"events of an earlier answer are missing: {history.Name}", history.Exchange)
            : Finding.Passed("every history went on, or stayed", history.Exchange);
    }

    private static Finding EvaluateEventDates(TrackingHistory history)
    {
        var faults = history.Dates.Select(history.Rule.OfEvent).ToList();
        if (faults.Contains(DateFault.Placeholder))
            return Finding.Failed($"an event {DateRule.Describe(DateFault.Placeholder)}: {history.Name}", history.Exchange);
        return faults.Find(fault => fault != DateFault.None) is var odd and not DateFault.None
            ? Finding.Warned($"an event {DateRule.Describe(odd)}: {history.Name}", history.Exchange)
            : Finding.Passed("all dates of events can be true", history.Exchange);
    }

    private static Finding EvaluateDelivery(TrackingHistory history)
    {
        if (history.Told.DeliveredDate is not { } date)
            return Finding.Failed($"delivered without a date: {history.Name}", history.Exchange);
        if (!history.Told.IsDelivered)
            return Finding.Failed($"a date of delivery, though it is not delivered: {history.Name}", history.Exchange);
        return history.Rule.OfDelivery(date, history.Dates) switch
        {
            DateFault.None => Finding.Passed("what is delivered has its date", history.Exchange),
            (DateFault.Future or DateFault.BeforeInvoice) and var odd =>
                Finding.Warned($"delivered {DateRule.Describe(odd)}: {history.Name}", history.Exchange),
            var fault => Finding.Failed($"delivered {DateRule.Describe(fault)}: {history.Name}", history.Exchange),
        };
    }

    private static Finding EvaluateEnd(TrackingHistory history) => history.Told is { IsDelivered: true, HasReturned: true }
        ? Finding.Failed($"both delivered and returned: {history.Name}", history.Exchange)
        : Finding.Passed("every history has one end", history.Exchange);

    private static Finding EvaluateTexts(TrackingHistory history)
    {
        var issues = new Issues();
        foreach (var (field, text) in history.Texts)
        {
            if (TextRule.FaultOf(text) is var fault and not TextFault.None)
                issues.AddOdd($"{TextRule.Describe(fault)} in events[].{field}: {history.Name}");
        }

        return Finding.Of(issues, "all texts have their accents", history.Exchange);
    }

    private static IEnumerable<TrackingHistory> Histories(ConformanceSession session)
    {
        // A known number may belong to a package of any age; the others were invoiced by this run.
        var known = session.Options.KnownNumbers.ToHashSet(StringComparer.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        return
            from tracked in session.Trackings
            from told in tracked.Answer.Content?.Numbers.AsEnumerable() ?? []
            let rule = new DateRule(now, known.Contains(told.Key) ? null : HubMessages.Created)
            select new TrackingHistory(told.Key, told.Value, tracked.Exchange, rule);
    }
}
