namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DuplicateNumber : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.duplicate",
        Title = "A number that is asked for twice is answered",
        Why = "Packages of two orders may travel under one number, and both are asked for.",
        Expected = "Status 200 with the number, once: names in a JSON object are unique. Twice is a warning.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var number = session.Numbers[0];
        var tracked = await session.TrackAsync([number, number], cancellationToken);
        if (tracked.FaultOf([number]) is { } fault)
            return Finding.Failed(fault, tracked.Exchange);
        return tracked.Exchange.Json!.Value.EnumerateObject().Count(entry => entry.NameEquals(number)) == 1
            ? Finding.Passed("it was answered once", tracked.Exchange)
            : Finding.Warned("the answer names it more than once", tracked.Exchange);
    }
}
