using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class SlowClient : ConformanceCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "request.slow",
        Title = "A body that comes in small pieces is read to its end",
        Why = "Between hub and app lie proxies and a long way; a body need not come in one piece.",
        Expected = "The same answer as to any other call.",
        Source = CheckSource.Chosen,
    };

    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notifies = session.Takes(CarrierCalls.Notify);
        if (session.Numbers.Count == 0)
            return Finding.Skipped("It needs a number: see notify.one.");
        var message = session.Messages.New(1);
        var body = notifies ? NotifyMessageJson.Write(message) : TrackingMessageJson.Write(session.Numbers);
        var request = CarrierRequest.Of(session.Contact, notifies ? CarrierRequest.Notify : CarrierRequest.Tracking, body);
        request.Content = new SlowContent(body, Pause(session.Options));
        var exchange = await session.SendAsync(request, body, cancellationToken);
        var fault = notifies
            ? ConformanceSession.Read(exchange, message).Fault
            : new TrackExchange(exchange, session.Numbers, TrackingAnswerReader.Read(exchange.Reply)).Fault;
        return fault is null ? Finding.Passed("it was read to its end", exchange) : Finding.Failed(fault, exchange);
    }

    // All pauses together stay far below the limit of the call.
    private static TimeSpan Pause(ConformanceOptions options) =>
        TimeSpan.FromTicks(Math.Min(options.SlowPause.Ticks, options.TimeLimit.Ticks / 64));
}
