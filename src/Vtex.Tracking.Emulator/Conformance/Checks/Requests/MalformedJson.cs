using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class MalformedJson : PathsCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "request.malformed",
        Title = "A body that is no JSON is refused",
        Why = "What broke on its way must be told from what the app cannot do: a 4xx is not repeated, a 5xx is.",
        Expected = "Status 4xx. Rejecting with a 5xx, or no answer, is a failure; accepting it is a warning.",
        Source = CheckSource.Chosen,
    };

    protected override HttpRequestMessage Request(ConformanceSession session, string call) =>
        CarrierRequest.Of(session.Contact, call, "{\"email\":\"loja@example.com\",\"dispatchOrder\":{"u8.ToArray());

    protected override Finding Taken(Exchange exchange) =>
        Finding.Warned($"it took what is no JSON: {exchange.Reply.Words}", exchange);
}
