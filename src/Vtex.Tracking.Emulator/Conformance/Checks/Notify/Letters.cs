namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class Letters : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.letters",
        Title = "Accents, quotes and emoji are taken",
        Why = "People in Brazil are called Conceição and live in São João; some add a picture to their address.",
        Expected = "Status 200 and a number, as for any other package.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.WithLetters(), cancellationToken);
        return notified.Fault is { } fault
            ? Finding.Failed(fault, notified.Exchange)
            : Finding.Passed("it got a number", notified.Exchange);
    }
}
