using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class DistinctNumbers : ConformanceCheck
{
    private const int Packages = 10;

    public override CheckText Text { get; } = new()
    {
        Id = "notify.distinct",
        Title = "Packages have numbers of their own",
        Why = "Of two parcels with one number nobody can say which was delivered.",
        Expected = "Ten packages, ten different numbers, none of them that of a package before. Numbers that differ only in "
            + "case or white space are a warning.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.New(Packages), cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        var different = notified.Numbers.Distinct(StringComparer.Ordinal).Count();
        if (different < Packages)
        {
            return Finding.Failed(
                $"{CallMessages.Count(Packages, "package")} have {CallMessages.Count(different, "number")}", notified.Exchange);
        }

        if (notified.Numbers.Intersect(session.First!.Numbers, StringComparer.Ordinal).ToList() is { Count: > 0 } taken)
            return Finding.Failed($"the number of a package of another order was given again: {CallMessages.Names(taken)}", notified.Exchange);
        return notified.Numbers.Concat(session.First.Numbers).Select(CarrierNumber.Folded).Distinct(StringComparer.Ordinal).Count() > Packages
            ? Finding.Passed("all numbers are different", notified.Exchange)
            : Finding.Warned("some numbers differ only in case or white space", notified.Exchange);
    }
}
