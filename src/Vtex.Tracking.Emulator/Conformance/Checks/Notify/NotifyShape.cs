namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class NotifyShape : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.shape",
        Title = "The members of the answer to notify are of the right kind",
        Why = "A number where a text is expected stops a typed client at the whole answer, so that all "
            + "packages of the call are lost.",
        Expected = "tracking.number, tracking.url (an http address) and notification.id are texts. What is left "
            + "out, or no address, is a warning.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(Judge(session));

    private static Finding Judge(ConformanceSession session)
    {
        var exchange = session.First!.Exchange;
        var remarks = new Remarks();
        foreach (var entry in new Shape(exchange.Json!.Value, "$", remarks).Entries())
        {
            entry.Object("tracking")?.Text("number");
            entry.Object("tracking")?.Address("url");
            entry.Object("notification")?.Text("id");
        }

        return Finding.Of(remarks, "all members are of the right kind", exchange);
    }
}
