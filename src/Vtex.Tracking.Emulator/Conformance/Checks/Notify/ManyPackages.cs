namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class ManyPackages : ConformanceCheck
{
    private const int Packages = 500;

    public override CheckText Text { get; } = new()
    {
        Id = "notify.five-hundred",
        Title = "Five hundred packages in one call get their numbers",
        Why = "A store that invoices in the evening sends a day in one call; a limit in the app or before "
            + "it shows only then.",
        Expected = "Status 200, and a tracking.number for each of the packages, within the limit of time.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.New(Packages), cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        session.ManyNumbers = [.. notified.Numbers.Distinct(StringComparer.Ordinal)];
        return Finding.Passed("all of them got a number", notified.Exchange);
    }
}
