using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks of tracking.</summary>
internal static class TrackingChecks
{
    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "tracking.known", "The app answers for a number that it gave",
            Certainty.Documented, CheckNeeds.Tracking,
            TrackKnownAsync)
        {
            Why = "The hub asks for every number each hour until the package is delivered; what is left out never ends.",
            Expected = "Status 200, and a map with an entry for each number.",
        },
        new(
            "tracking.content-type", "The answer to tracking is declared as JSON",
            Certainty.Documented, CheckNeeds.Tracked,
            session => ContentTypes.Evaluate(session.FirstTracking!.Exchange))
        {
            Why = ContentTypes.Why,
            Expected = ContentTypes.Expected,
        },
        new(
            "tracking.shape", "The members of the answer to tracking have the right types",
            Certainty.Documented, CheckNeeds.Tracked,
            session => EvaluateTypes(session.FirstTracking!.Exchange))
        {
            Why = "The text \"false\" is true in many languages: a package would count as delivered when it is not.",
            Expected = "events is an array of objects with texts; isDelivered and hasReturnedToSender are true or false. A doubled or missing "
                + "member is a warning, except for city, state and deliveredDate, which may be null.",
        },
        new(
            "tracking.many", "Five hundred numbers in one call are answered",
            Certainty.Documented, CheckNeeds.Tracked,
            TrackManyAsync)
        {
            Why = "The hub asks for all open numbers at once, every hour.",
            Expected = "Status 200, and an entry for each number, within the timeout.",
        },
        new(
            "tracking.unknown", "An unknown number is left out, and does not lose the known ones",
            Certainty.Chosen, CheckNeeds.Tracked,
            TrackUnknownAsync)
        {
            Why = "A number that was mistyped, or is older than the app, comes with others; made-up events would be shown to a buyer.",
            Expected = "Status 200 with the known numbers; the unknown one is left out, or has no events and is not delivered.",
        },
        new(
            "tracking.duplicate", "A number that is asked for twice is answered",
            Certainty.Chosen, CheckNeeds.Tracked,
            TrackTwiceAsync)
        {
            Why = "Packages of two orders may travel under one number, and both are asked for.",
            Expected = "Status 200 with the number, once: names in a JSON object are unique. Twice is a warning.",
        },
        new(
            "tracking.none", "A call without numbers is answered", Certainty.Chosen, CheckNeeds.Tracking,
            TrackNoneAsync)
        {
            Why = "An hour in which nothing is on its way is not an error.",
            Expected = "Status 200 with an empty map. A refusal (4xx), or an entry, is a warning.",
        },
    ];

    public static ConformanceCheck StillKnown { get; } = new(
        "tracking.still-known", "At the end of the run the first number is still known",
        Certainty.Documented, CheckNeeds.Tracked,
        async (session, cancellationToken) =>
            Evaluate(await session.TrackAsync(session.Numbers, cancellationToken), "it is still known"))
    {
        Why = "A parcel is tracked for days; an app that keeps its numbers in a small cache forgets them under load.",
        Expected = "Status 200, and an entry for each number that was known at the beginning.",
    };

    private static async Task<Finding> TrackKnownAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.Numbers.Count == 0)
            return Finding.Skipped("No number is known: see notify.one, or name some with --known-number.");
        var tracked = await session.TrackAsync(session.Numbers, cancellationToken);
        if (tracked.Fault is { } fault)
            return Finding.Failed(fault + tracked.Exchange.Hint, tracked.Exchange);

        session.FirstTracking = tracked;
        var issues = new Issues();
        if (tracked.Exchange.Reply.Status != StatusCodes.Status200OK)
            issues.AddOdd($"{tracked.Answer.Words}; 200 is the only status that is documented");
        if (tracked.Unasked.Count > 0)
            issues.AddOdd($"it also answered for {CallMessages.Names(tracked.Unasked)}, which it was not asked for");
        return Finding.Of(issues, "it answered for it", tracked.Exchange);
    }

    private static Finding EvaluateTypes(Exchange exchange)
    {
        var issues = new Issues();
        var events = 0;
        foreach (var entry in new SchemaChecker(exchange.Json!.Value, "$", issues).Entries())
        {
            entry.Flag("isDelivered");
            entry.Flag("hasReturnedToSender");
            entry.OptionalText("deliveredDate");
            foreach (var happened in entry.Objects("events"))
            {
                events++;
                happened.Text("date");
                happened.Text("description");
                happened.OptionalText("city");
                happened.OptionalText("state");
            }
        }

        return events == 0 && issues.Wrong.Count + issues.Odd.Count == 0
            ? Finding.Skipped("There are no events to check: name a number that has some with --known-number.")
            : Finding.Of(issues, "all members have the right types", exchange);
    }

    private static async Task<Finding> TrackManyAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        session.ManyNumbers.Count == 0
            ? Finding.Skipped("It needs the five hundred packages: see notify.five-hundred.")
            : Evaluate(await session.TrackAsync(session.ManyNumbers, cancellationToken), "all of them were answered");

    private static async Task<Finding> TrackUnknownAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var unknown = session.Messages.UnknownNumber;
        var tracked = await session.TrackAsync([.. session.Numbers, unknown], cancellationToken);
        if (tracked.FaultOf(session.Numbers) is { } fault)
            return Finding.Failed(fault, tracked.Exchange);
        return tracked.Of(unknown) switch
        {
            null => Finding.Passed("it was left out", tracked.Exchange),
            { Events: [], IsDelivered: false, HasReturned: false } => Finding.Passed("it has no events", tracked.Exchange),
            var told => Finding.Failed(
                $"it answered with {CallMessages.Count(told.Events.Count, "event")} for a number that does not exist", tracked.Exchange),
        };
    }

    private static async Task<Finding> TrackTwiceAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var number = session.Numbers[0];
        var tracked = await session.TrackAsync([number, number], cancellationToken);
        if (tracked.FaultOf([number]) is { } fault)
            return Finding.Failed(fault, tracked.Exchange);
        return tracked.Exchange.Json!.Value.EnumerateObject().Count(entry => entry.NameEquals(number)) == 1
            ? Finding.Passed("it was answered once", tracked.Exchange)
            : Finding.Warned("the answer names it more than once", tracked.Exchange);
    }

    private static async Task<Finding> TrackNoneAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var tracked = await session.TrackAsync([], cancellationToken);
        if (tracked.Exchange.Reply is { IsComplete: true, Status: >= 400 and < 500 })
            return Finding.Warned(tracked.Answer.Words, tracked.Exchange);
        if (tracked.Answer.Content is null)
            return Finding.Failed(tracked.Answer.Words, tracked.Exchange);
        return tracked.Unasked.Count == 0
            ? Finding.Passed("the map is empty", tracked.Exchange)
            : Finding.Warned($"it answered for {CallMessages.Names(tracked.Unasked)}, which it was not asked for", tracked.Exchange);
    }

    private static Finding Evaluate(TrackExchange tracked, string passed) =>
        tracked.Fault is { } fault ? Finding.Failed(fault, tracked.Exchange) : Finding.Passed(passed, tracked.Exchange);
}
