using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Evaluates the type that an app declares for its answer.</summary>
internal static class ContentTypes
{
    public const string Why = "Clients read an answer by its Content-Type; text/html reaches them as a text, not as a map.";

    public const string Expected = "Content-Type: application/json. text/plain or none is a warning; so is a body that is compressed "
        + "though the call did not ask for it, or not in UTF-8.";

    public static Finding Evaluate(Exchange exchange)
    {
        var declared = EvaluateName(exchange);
        if (declared.Outcome is CheckOutcome.Failed)
            return declared;
        if (exchange.Reply.Coding is { } coding)
            return Finding.Warned($"it was compressed with {CarrierReply.Shorten(coding)}, which the call did not ask for", exchange);
        return exchange.Reply.Charset is { } charset
            ? Finding.Warned($"it was in {CarrierReply.Shorten(charset)}; JSON is UTF-8", exchange)
            : declared;
    }

    private static Finding EvaluateName(Exchange exchange) => exchange.Reply.MediaType switch
    {
        null => Finding.Warned("no content type was declared", exchange),
        var type when JsonShape.IsJson(type) => Finding.Passed($"it was declared as {CarrierReply.Shorten(type)}", exchange),
        "text/plain" => Finding.Warned("JSON was declared as text/plain", exchange),
        var type => Finding.Failed($"JSON was declared as {CarrierReply.Shorten(type)}", exchange),
    };
}
