namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class NotifyContentType : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.content-type",
        Title = "The answer to notify is called JSON",
        Why = "Clients read an answer by its Content-Type; what is called text/html reaches them as a text, "
            + "not as a map.",
        Expected = "Content-Type: application/json. text/plain or none is a warning; so is a body that is compressed "
            + "though the call did not ask for it, or not in UTF-8.",
        Source = CheckSource.Documented,
    };

    public override CheckNeeds Needs => CheckNeeds.Notify | CheckNeeds.Notified;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(MediaTypes.Judge(session.First!.Exchange));
}
