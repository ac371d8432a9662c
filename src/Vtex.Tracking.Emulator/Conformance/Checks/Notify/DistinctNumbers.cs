using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DistinctNumbers : ConformanceCheck
{
    private const int Packages = 10;

    public override CheckText Text { get; } = new()
    {
        Id = "notify.distinct",
        Title = "Packages of one order have numbers of their own",
        Why = "Of two parcels with one number nobody can say which was delivered.",
        Expected = "Ten packages, ten different numbers.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.New(Packages), cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        var different = notified.Numbers.Distinct(StringComparer.Ordinal).Count();
        return different == Packages
            ? Finding.Passed("all numbers are different", notified.Exchange)
            : Finding.Failed(
                $"{HubWords.Count(Packages, "package")} have {HubWords.Count(different, "number")}", notified.Exchange);
    }
}
