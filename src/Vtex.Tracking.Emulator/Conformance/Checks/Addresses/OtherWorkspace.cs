namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class OtherWorkspace : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "address.other-workspace",
        Title = "Another workspace is answered or refused",
        Why = "Developers link an app into a workspace of their own and call it there.",
        Expected = "Any answer but a failure (5xx).",
        Source = CheckSource.Chosen,
    };

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var other = session.Contact with { Workspace = "bancada" };
        var exchange = await session.RepeatAsync(other, isAnonymous: false, cancellationToken);
        return exchange.IsBroken
            ? Finding.Failed(exchange.Reply.Words, exchange)
            : Finding.Passed(exchange.Reply.Words, exchange);
    }
}
