using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks of who calls: accounts, workspaces and credentials.</summary>
internal static class CallerChecks
{
    private const string RefusesAll = "It refuses the same call from its own hub, too: see notify.one and tracking.known.";

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "address.other-account", "The parcels of this account are not shown to another",
            Certainty.Chosen, CheckNeeds.Tracked,
            TrackAsOtherAccountAsync)
        {
            Why = "The account in the path is all that keeps one store from reading the parcels of another.",
            Expected = "The number is left out or has no events, or the call is refused (4xx). An answer for it is a warning: only "
                + "VTEX IO would keep accounts apart.",
        },
        new(
            "address.other-workspace", "Another workspace is answered or refused",
            Certainty.Chosen, CheckNeeds.None,
            RepeatInOtherWorkspaceAsync)
        {
            Why = "Developers link an app into a workspace of their own and call it there.",
            Expected = "Any answer but a failure (5xx).",
        },
        new(
            "credentials.none", "Without credentials nothing is disclosed", Certainty.Documented, CheckNeeds.None,
            (session, cancellationToken) =>
                RepeatUnauthorizedAsync(session, session.RepeatAsync(session.Contact, isAnonymous: true, cancellationToken)))
        {
            Why = "Whoever finds the address of the app could read who gets which parcel, and where.",
            Expected = "Status 401 or 403 when the app is said to check its callers; never 5xx.",
        },
        new(
            "credentials.wrong", "With a wrong token nothing is disclosed", Certainty.Documented, CheckNeeds.None,
            (session, cancellationToken) => RepeatUnauthorizedAsync(
                session, session.RepeatAsync(session.Contact with { AppToken = "ficha-errada" }, isAnonymous: false, cancellationToken)))
        {
            Why = "A key is no secret, its token is; an app that checks the key alone lets everybody in.",
            Expected = "Status 401 or 403 when the app is said to check its callers; never 5xx.",
        },
    ];

    private static async Task<Finding> TrackAsOtherAccountAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var other = session.Contact with { Account = session.Messages.OtherAccount };
        var tracked = await session.AskAsync(other, session.Numbers, cancellationToken);
        if (tracked.Answer.Content is null)
        {
            return tracked.Exchange.Reply is { IsComplete: true, Status: >= 400 and < 500 }
                ? Finding.Passed(tracked.Answer.Words, tracked.Exchange)
                : Finding.Failed(tracked.Answer.Words, tracked.Exchange);
        }

        var told = session.Numbers.Where(number => HasHistory(tracked.Of(number))).ToList();
        if (told.Count > 0)
            return Finding.Warned($"it answered for {CallMessages.Names(told)}", tracked.Exchange);
        return session.Numbers.Any(number => HasHistory(session.FirstTracking!.Of(number))) || session.Numbers.All(number => tracked.Of(number) is null)
            ? Finding.Passed("it disclosed nothing", tracked.Exchange)
            : Finding.Skipped("There are no events to disclose: name a number that has some with --known-number.");
    }

    private static bool HasHistory(TrackingResult? told) => told is { Events.Count: > 0 } or { IsDelivered: true } or { HasReturned: true };

    private static async Task<Finding> RepeatInOtherWorkspaceAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var exchange = await session.RepeatAsync(session.Contact with { Workspace = "bancada" }, isAnonymous: false, cancellationToken);
        if (exchange.IsBroken)
            return Finding.Failed(exchange.Reply.Summary, exchange);
        return exchange.Reply.IsSuccess || session.Accepts(session.Repeated)
            ? Finding.Passed(exchange.Reply.Summary, exchange)
            : Finding.Skipped(RefusesAll);
    }

    private static async Task<Finding> RepeatUnauthorizedAsync(ConformanceSession session, Task<Exchange> repeating)
    {
        var exchange = await repeating;
        var summary = exchange.Reply.Summary;
        if (exchange.IsBroken)
            return Finding.Failed(summary, exchange);
        if (exchange.Reply.IsSuccess)
        {
            return session.Options.AppKey is not null
                ? Finding.Failed($"{summary}, though the app is said to check its callers", exchange)
                : Finding.Skipped(
                    "The app lets everybody in. VTEX IO checks callers before it; one that checks them itself is tested with "
                    + "--app-key and --app-token.");
        }

        if (!session.Accepts(session.Repeated))
            return Finding.Skipped(RefusesAll);
        return exchange.Reply.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            ? Finding.Passed(summary, exchange)
            : Finding.Warned($"{summary}; 401 or 403 would tell the caller why", exchange);
    }
}
