using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Makes a bad call to each path that the app takes; the worst of the answers is the finding.</summary>
internal abstract class PathsCheck : ConformanceCheck
{
    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (session.Takes(CarrierCalls.Notify))
            findings.Add(await FindAsync(session, CarrierRequest.Notify, cancellationToken));
        if (session.Takes(CarrierCalls.Tracking))
            findings.Add(await FindAsync(session, CarrierRequest.Tracking, cancellationToken));
        return Finding.Worst(findings, "The app takes no call.");
    }

    protected abstract HttpRequestMessage Request(ConformanceSession session, string call);

    /// <summary>What it means that the app took the call.</summary>
    protected abstract Finding Taken(Exchange exchange);

    private async Task<Finding> FindAsync(ConformanceSession session, string call, CancellationToken cancellationToken)
    {
        var request = Request(session, call);
        var body = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var exchange = await session.SendAsync(request, body, cancellationToken);
        if (exchange.IsBroken)
            return Finding.Failed($"{call}: {exchange.Reply.Words}", exchange);
        return exchange.Reply.IsSuccess ? Taken(exchange) : Finding.Passed($"{call}: {exchange.Reply.Words}", exchange);
    }
}
