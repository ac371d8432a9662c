namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class NullFields : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.nulls",
        Title = "Null is taken wherever the contract allows it",
        Why = "Stores leave out telephones, complements and coordinates, and the hub sends null for each.",
        Expected = "Status 200 and a number, as for any other package.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var message = session.Messages.New(1);
        var notified = await session.NotifyAsync(message, MessageForms.WithNulls(message), cancellationToken);
        return notified.Fault is { } fault
            ? Finding.Failed(fault, notified.Exchange)
            : Finding.Passed("it got a number", notified.Exchange);
    }
}
