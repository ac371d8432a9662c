using System.Globalization;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks of requests that are slow, many at once, or wrong.</summary>
internal static class RequestChecks
{
    private const string NeedsNumber = "It needs a number: see notify.one.";
    private const int Calls = 200;

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "request.slow", "A body that arrives in small pieces is read to its end",
            Certainty.Chosen, CheckNeeds.None,
            SendSlowlyAsync)
        {
            Why = "Between hub and app lie proxies and a long way; a body need not arrive in one piece.",
            Expected = "The same answer as to any other call.",
        },
        new(
            "request.concurrent", "Two hundred concurrent calls get the answers that are theirs",
            Certainty.Chosen, CheckNeeds.None,
            SendConcurrentlyAsync)
        {
            Why = "State that is kept in a field of the app instead of the call shows only when calls overlap: a store gets the numbers "
                + "of another.",
            Expected = "Status 200 for each call, with what it asked for and nothing of the others; every package keeps its number afterwards.",
        },
        new(
            "request.malformed", "A body that is not JSON is rejected", Certainty.Chosen, CheckNeeds.None,
            (session, cancellationToken) => EvaluatePathsAsync(session, Malformed, AcceptedMalformed, cancellationToken))
        {
            Why = "A caller must be able to tell a message that was damaged on its way from an app that fails: a 4xx is not repeated, a 5xx is.",
            Expected = "Status 4xx. Rejecting with a 5xx, or no answer, is a failure; accepting it is a warning.",
        },
        new(
            "request.get", "GET does not fail", Certainty.Chosen, CheckNeeds.None,
            (session, cancellationToken) => EvaluatePathsAsync(
                session, Get, exchange => Finding.Passed(exchange.Reply.Summary, exchange), cancellationToken))
        {
            Why = "Monitors and curious people open the address in a browser; that must not raise an alarm.",
            Expected = "Any answer but a failure (5xx); 405 and 404 are usual.",
        },
    ];

    private static async Task<Finding> SendSlowlyAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.Numbers.Count == 0)
            return Finding.Skipped(NeedsNumber);
        var notifies = session.Takes(CarrierCalls.Notify);
        var message = session.Messages.New(1);
        var body = notifies ? MessageJson.Write(message) : MessageJson.Write(MessageJson.Tracking(session.Numbers));
        var request = CarrierRequest.Of(session.Contact, notifies ? CarrierRequest.Notify : CarrierRequest.Tracking, body);
        request.Content = new SlowContent(body, session.Options.SlowPause, session.Options.CallTimeout);
        var exchange = await session.SendAsync(request, body, cancellationToken);
        var fault = notifies
            ? NotifyExchange.Read(exchange, message).Fault
            : TrackExchange.Read(exchange, session.Numbers).Fault;
        return fault is null ? Finding.Passed("it was read to its end", exchange) : Finding.Failed(fault, exchange);
    }

    private static async Task<Finding> SendConcurrentlyAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.Numbers.Count == 0)
            return Finding.Skipped(NeedsNumber);
        var (notifies, tracks) = (session.First is not null, session.FirstTracking is not null);
        if (!notifies && !tracks)
            return Finding.Skipped("It needs a number that the app answers for: see tracking.known.");
        if (!notifies && session.Numbers.Count == 1)
            return Finding.Skipped("With one number, all answers are the same: name two with --known-number.");

        var all = session.Messages.New(tracks ? Calls / 2 : Calls);
        var notifying = (notifies ? all.Packages : [])
            .Select(package => session.NotifyAsync(all with { Packages = [package] }, cancellationToken)).ToList();
        var tracking = tracks ? Track(session, Calls - notifying.Count, cancellationToken) : [];
        var notified = await Task.WhenAll(notifying);
        return FindFault(notified, await Task.WhenAll(tracking)) ?? await CompareAsync(session, all, notified, cancellationToken);
    }

    private static List<Task<TrackExchange>> Track(ConformanceSession session, int count, CancellationToken cancellationToken)
    {
        var numbers = session.ManyNumbers.Count > 0 ? session.ManyNumbers : session.Numbers;
        return [.. Enumerable.Range(0, count).Select(
            i => session.AskAsync(session.Contact, [numbers[i % numbers.Count]], cancellationToken))];
    }

    private static Finding? FindFault(NotifyExchange[] notified, TrackExchange[] tracked)
    {
        // Entries that nobody asked for are a mix-up only where another call asked for them.
        var asked = notified.SelectMany(call => call.Asked).Concat(tracked.SelectMany(call => call.Asked)).ToHashSet(StringComparer.Ordinal);
        var calls = notified.Select(call => (call.Exchange, IsAnswered: call.Answer.Content is not null, call.Fault, call.Unasked))
            .Concat(tracked.Select(call => (call.Exchange, IsAnswered: call.Answer.Content is not null, call.Fault, call.Unasked)))
            .ToList();
        if (calls.Where(call => !call.IsAnswered).ToList() is [var lost, ..] unanswered)
            return Failed(unanswered.Count, "were not answered", lost.Fault!, lost.Exchange);
        if (calls.Where(call => call.Fault is not null).ToList() is [var wrong, ..] missing)
            return Failed(missing.Count, "did not get what they asked for", wrong.Fault!, wrong.Exchange);
        if (calls.Where(call => call.Unasked.Any(asked.Contains)).ToList() is [var foreign, ..] mixed)
            return Failed(mixed.Count, "got what others asked for", CallMessages.Names(foreign.Unasked), foreign.Exchange);
        return notified.SelectMany(call => call.Numbers).Distinct(StringComparer.Ordinal).Count() < notified.Length
            ? Finding.Failed("packages of different calls got the same number", notified[^1].Exchange)
            : null;
    }

    // Only asking again shows a number that went to the wrong call.
    private static async Task<Finding> CompareAsync(
        ConformanceSession session, NotifyMessage all, NotifyExchange[] given, CancellationToken cancellationToken)
    {
        if (given.Length == 0 || !session.KeepsNumbers)
            return Finding.Passed("all calls got their own answers", given is [var first, ..] ? first.Exchange : null);
        var again = await session.NotifyAsync(all, cancellationToken);
        return again.Fault is null && again.Numbers.SequenceEqual(given.SelectMany(call => call.Numbers), StringComparer.Ordinal)
            ? Finding.Passed("all calls got their own answers", given[0].Exchange)
            : Finding.Failed("packages have other numbers than they were given in concurrent calls", again.Exchange);
    }

    private static Finding Failed(int count, string what, string example, Exchange exchange) => Finding.Failed(
        string.Create(CultureInfo.InvariantCulture, $"{count} of {Calls} calls {what}; the first: {example}"), exchange);

    private static HttpRequestMessage Malformed(CarrierContact contact, string call) =>
        CarrierRequest.Of(contact, call, "{\"email\":\"loja@example.com\",\"dispatchOrder\":{"u8.ToArray());

    private static Finding AcceptedMalformed(Exchange exchange) =>
        Finding.Warned($"it accepted what is not JSON: {exchange.Reply.Summary}", exchange);

    private static HttpRequestMessage Get(CarrierContact contact, string call)
    {
        var request = CarrierRequest.Of(contact, call, default);
        (request.Method, request.Content) = (HttpMethod.Get, null);
        return request;
    }

    /// <summary>Sends a wrong request to each path that the app takes.</summary>
    private static async Task<Finding> EvaluatePathsAsync(
        ConformanceSession session,
        Func<CarrierContact, string, HttpRequestMessage> request,
        Func<Exchange, Finding> accepted,
        CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var call in session.Calls)
            findings.Add(await EvaluatePathAsync(session, call, request(session.Contact, call), accepted, cancellationToken));
        return Finding.Worst(findings, "It refuses good requests, too: see notify.one and tracking.known.");
    }

    private static async Task<Finding> EvaluatePathAsync(
        ConformanceSession session, string call, HttpRequestMessage request, Func<Exchange, Finding> accepted, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var exchange = await session.SendAsync(request, body, cancellationToken);
        if (exchange.IsBroken)
            return Finding.Failed($"{call}: {exchange.Reply.Summary}", exchange);
        if (exchange.Reply.IsSuccess)
            return accepted(exchange);
        return session.Accepts(call) ? Finding.Passed($"{call}: {exchange.Reply.Summary}", exchange) : Finding.Skipped("It refuses all requests.");
    }
}
