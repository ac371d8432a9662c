using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Notifies of the first package again, in one of the two forms that are documented for notifications.</summary>
internal abstract class FormCheck : ConformanceCheck
{
    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var message = session.FirstMessage!;
        var notified = await session.NotifyAsync(message, Body(message), cancellationToken);
        if (notified.Exchange.Reply.Status is null)
            return Finding.Failed(notified.Answer.Words, notified.Exchange);
        if (notified.Fault is { } fault)
            return Finding.Warned($"{fault}: the app relies on the other form", notified.Exchange);
        if (!session.KeepsNumbers)
            return Finding.Skipped("It gave a number, but its numbers change anyway: see notify.repeated.");
        return notified.Numbers.SequenceEqual(session.First!.Numbers, StringComparer.Ordinal)
            ? Finding.Passed("it kept its number", notified.Exchange)
            : Finding.Failed(
                $"it had {CallMessages.Names([.. session.First.Numbers])}, and in this form {CallMessages.Names([.. notified.Numbers])}",
                notified.Exchange);
    }

    protected abstract ReadOnlyMemory<byte> Body(NotifyMessage message);
}
