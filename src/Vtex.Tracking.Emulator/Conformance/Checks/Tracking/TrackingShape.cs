namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class TrackingShape : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "tracking.shape",
        Title = "The members of the answer to tracking are of the right kind",
        Why = "The text \"false\" is true in many languages: a package would count as delivered when it is not.",
        Expected = "events is an array of objects with texts; isDelivered and hasReturnedToSender are true or "
            + "false. What is left out is a warning, except for a place and deliveredDate, which may be "
            + "null.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(Judge(session));

    private static Finding Judge(ConformanceSession session)
    {
        var exchange = session.FirstTracking!.Exchange;
        var remarks = new Remarks();
        foreach (var entry in new Shape(exchange.Json!.Value, "$", remarks).Entries())
        {
            entry.Flag("isDelivered");
            entry.Flag("hasReturnedToSender");
            entry.OptionalText("deliveredDate");
            foreach (var happened in entry.Objects("events"))
                JudgeEvent(happened);
        }

        return Finding.Of(remarks, "all members are of the right kind", exchange);
    }

    private static void JudgeEvent(Shape happened)
    {
        happened.Text("date");
        happened.Text("description");
        happened.OptionalText("city");
        happened.OptionalText("state");
    }
}
