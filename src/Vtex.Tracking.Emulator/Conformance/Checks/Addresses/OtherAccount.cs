using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class OtherAccount : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "address.other-account",
        Title = "Another account is not told of the parcels of this one",
        Why = "The account in the path is all that keeps one store from reading the parcels of another.",
        Expected = "The number is left out or has no events, or the call is refused (4xx). To tell of it is a "
            + "warning: only VTEX IO would keep accounts apart.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var other = session.Contact with { Account = session.Messages.OtherAccount };
        var tracked = await session.AskAsync(other, session.Numbers, cancellationToken);
        if (tracked.Exchange.IsBroken)
            return Finding.Failed(tracked.Answer.Words, tracked.Exchange);
        var told = session.Numbers.Where(number => tracked.Of(number) is { Events.Count: > 0 } or { IsDelivered: true }).ToList();
        if (told.Count > 0)
            return Finding.Warned($"it told of {CallMessages.Names(told)}", tracked.Exchange);
        return session.Numbers.Any(number => session.FirstTracking!.Of(number) is { Events.Count: > 0 } or { IsDelivered: true })
            || session.Numbers.All(number => tracked.Of(number) is null)
                ? Finding.Passed("it told nothing", tracked.Exchange)
                : Finding.Skipped("It has no events to tell anybody: name a number that has some with --known-number.");
    }
}
