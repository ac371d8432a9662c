namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class StillKnown : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.still-known",
        Title = "At the end of the run the first number is still known",
        Why = "A parcel is asked for during days; an app that keeps its numbers in a small cache forgets "
            + "them under load.",
        Expected = "Status 200, and an entry for each number that was known at the beginning.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var tracked = await session.TrackAsync(session.Numbers, cancellationToken);
        return tracked.Fault is { } fault
            ? Finding.Failed(fault, tracked.Exchange)
            : Finding.Passed("it is still known", tracked.Exchange);
    }
}
