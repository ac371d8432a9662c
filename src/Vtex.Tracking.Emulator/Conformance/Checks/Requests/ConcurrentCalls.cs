using System.Globalization;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class ConcurrentCalls : ConformanceCheck
{
    private const int Calls = 200;

    public override CheckText Text { get; } = new()
    {
        Id = "request.concurrent",
        Title = "Two hundred calls at once are answered, each with its own",
        Why = "What is kept in a field of the app instead of the call shows only when calls meet: a store gets the "
            + "numbers of another.",
        Expected = "Status 200 for each call, with what it asked for and nothing of the others; every package keeps its "
            + "number afterwards.",
        Source = CheckSource.Chosen,
    };

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.Numbers.Count == 0)
            return Finding.Skipped("It needs a number: see notify.one.");
        var notifies = session.First is not null;
        var tracks = session.FirstTracking is not null;
        if (!notifies && !tracks)
            return Finding.Skipped("It needs a number that the app tells of: see tracking.known.");

        var all = session.Messages.New(tracks ? Calls / 2 : Calls);
        var notifications = (notifies ? all.Packages : [])
            .Select(package => session.NotifyAsync(all with { Packages = [package] }, cancellationToken)).ToList();
        var questions = tracks ? Questions(session, Calls - notifications.Count, cancellationToken) : [];
        var notified = await Task.WhenAll(notifications);
        return Judge(notified, await Task.WhenAll(questions)) ?? await CompareAsync(session, all, notified, cancellationToken);
    }

    private static List<Task<TrackExchange>> Questions(ConformanceSession session, int count, CancellationToken cancellationToken)
    {
        var numbers = session.ManyNumbers.Count > 0 ? session.ManyNumbers : session.Numbers;
        return [.. Enumerable.Range(0, count).Select(
            i => session.AskAsync(session.Contact, [numbers[i % numbers.Count]], cancellationToken))];
    }

    private static Finding? Judge(NotifyExchange[] notified, TrackExchange[] tracked)
    {
        // What an app tells everybody unasked is no mix-up.
        var asked = notified.SelectMany(call => call.Asked)
            .Concat(tracked.SelectMany(call => call.Asked))
            .ToHashSet(StringComparer.Ordinal);
        var calls = notified
            .Select(call => (call.Exchange, IsAnswered: call.Answer.Content is not null, call.Fault, call.Unasked))
            .Concat(tracked.Select(call => (call.Exchange, IsAnswered: call.Answer.Content is not null, call.Fault, call.Unasked)))
            .ToList();
        if (calls.Where(call => !call.IsAnswered).ToList() is [var lost, ..] unanswered)
            return Failed(unanswered.Count, "were not answered", lost.Fault!, lost.Exchange);
        if (calls.Where(call => call.Fault is not null).ToList() is [var wrong, ..] missing)
            return Failed(missing.Count, "did not get what they asked for", wrong.Fault!, wrong.Exchange);
        if (calls.Where(call => call.Unasked.Any(asked.Contains)).ToList() is [var foreign, ..] mixed)
            return Failed(mixed.Count, "were told what others asked for", CallMessages.Names(foreign.Unasked), foreign.Exchange);
        return notified.SelectMany(call => call.Numbers).Distinct(StringComparer.Ordinal).Count() < notified.Length
            ? Finding.Failed("packages of different calls got the same number", notified[^1].Exchange)
            : null;
    }

    // A number that went to the wrong call can be told only by asking again.
    private static async Task<Finding> CompareAsync(
        ConformanceSession session, NotifyMessage all, NotifyExchange[] given, CancellationToken cancellationToken)
    {
        if (given.Length == 0 || !session.KeepsNumbers)
            return Finding.Passed("all were answered with their own", given is [var first, ..] ? first.Exchange : null);
        var again = await session.NotifyAsync(all, cancellationToken);
        return again.Fault is null && again.Numbers.SequenceEqual(given.SelectMany(call => call.Numbers), StringComparer.Ordinal)
            ? Finding.Passed("all were answered with their own", given[0].Exchange)
            : Finding.Failed("packages have other numbers than they were given at the same time as others", again.Exchange);
    }

    private static Finding Failed(int count, string what, string example, Exchange exchange) => Finding.Failed(
        string.Create(CultureInfo.InvariantCulture, $"{count} of {Calls} calls {what}; of the first: {example}"), exchange);
}
