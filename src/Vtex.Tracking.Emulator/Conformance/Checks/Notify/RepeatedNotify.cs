using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class RepeatedNotify : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.repeated",
        Title = "The same notify twice gives the same number",
        Why = "The hub repeats a call whose answer was lost; with another number the label and the tracking "
            + "part ways.",
        Expected = "The number of the first answer.",
        Source = CheckSource.Chosen,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var message = session.FirstMessage!;
        var notified = await session.NotifyAsync(message, cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        session.KeepsNumbers = notified.Numbers.SequenceEqual(session.First!.Numbers, StringComparer.Ordinal);
        return session.KeepsNumbers
            ? Finding.Passed("it kept its number", notified.Exchange)
            : Finding.Failed(
                $"it had {CallMessages.Names([.. session.First.Numbers])}, and has {CallMessages.Names([.. notified.Numbers])} now",
                notified.Exchange);
    }
}
