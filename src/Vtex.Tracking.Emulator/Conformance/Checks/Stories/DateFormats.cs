using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DateFormats : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "story.dates",
        Title = "Dates are ISO 8601 with their offset",
        Why = "Without an offset a server in UTC takes 16:15 in São Paulo for 13:15, and what happens after midnight for "
            + "the day before.",
        Expected = "Dates such as 2026-03-14T16:15:00.0000000-03:00; up to nine digits of a second are fine. "
            + "A date in the future is a warning.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var latest = TimeProvider.System.GetUtcNow().AddDays(1);
        return Task.FromResult(Finding.Worst(
            session.Stories.Select(story => Judge(story.Exchange, latest)),
            "No date was told: name a number that has events with --known-number."));
    }

    private static Finding Judge(Exchange exchange, DateTimeOffset latest)
    {
        var remarks = new Remarks();
        var dates = 0;
        foreach (var (place, date) in Dates(exchange))
        {
            dates++;
            if (DateFormat.Fault(date) is { } fault)
                remarks.Fault($"{place} {fault}");
            else if (HubTime.TryRead(date, out var time) && time > latest)
                remarks.Doubt($"{place} lies in the future");
        }

        return dates == 0 ? Finding.Skipped("There is no date.") : Finding.Of(remarks, "all dates have their offset", exchange);
    }

    private static IEnumerable<(string Place, string Date)> Dates(Exchange exchange)
    {
        if (exchange.Json is not { ValueKind: JsonValueKind.Object } map)
            return [];
        return map.EnumerateObject().Select(entry => entry.Value).Where(entry => entry.ValueKind == JsonValueKind.Object)
            .SelectMany(entry => Texts(entry, "deliveredDate", "deliveredDate").Concat(EventDates(entry)));
    }

    private static IEnumerable<(string Place, string Date)> EventDates(JsonElement entry) =>
        entry.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Array
            ? events.EnumerateArray().Where(happened => happened.ValueKind == JsonValueKind.Object)
                .SelectMany(happened => Texts(happened, "date", "events[].date"))
            : [];

    private static IEnumerable<(string Place, string Date)> Texts(JsonElement item, string name, string place)
    {
        if (item.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String)
            yield return (place, member.GetString()!);
    }
}
