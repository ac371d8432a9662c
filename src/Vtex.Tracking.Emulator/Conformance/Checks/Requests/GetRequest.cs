using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class GetRequest : PathsCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "request.get",
        Title = "GET is answered without a failure",
        Why = "Monitors and curious people open the address in a browser; that must not wake whoever is on "
            + "call.",
        Expected = "Any answer but a failure (5xx); 405 and 404 are usual.",
        Source = CheckSource.Chosen,
    };

    protected override HttpRequestMessage Request(ConformanceSession session, string call)
    {
        var request = CarrierRequest.Of(session.Contact, call, default);
        (request.Method, request.Content) = (HttpMethod.Get, null);
        return request;
    }

    protected override Finding Taken(Exchange exchange) => Finding.Passed(exchange.Reply.Words, exchange);
}
