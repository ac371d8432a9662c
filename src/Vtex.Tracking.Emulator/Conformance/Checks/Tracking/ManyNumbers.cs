namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class ManyNumbers : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.many",
        Title = "Five hundred numbers in one call are answered",
        Why = "The hub asks for all open numbers at once, every hour.",
        Expected = "Status 200, and an entry for each number, within the limit of time.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        if (session.ManyNumbers.Count == 0)
            return Finding.Skipped("It needs the five hundred packages: see notify.five-hundred.");
        var tracked = await session.TrackAsync(session.ManyNumbers, cancellationToken);
        return tracked.Fault is { } fault
            ? Finding.Failed(fault, tracked.Exchange)
            : Finding.Passed("all of them were answered", tracked.Exchange);
    }
}
