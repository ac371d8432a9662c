using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Judges what an app called its answer.</summary>
internal static class MediaTypes
{
    public static Finding Judge(Exchange exchange)
    {
        var named = Name(exchange);
        if (named.Outcome is CheckOutcome.Failed)
            return named;
        if (exchange.Reply.Coding is { } coding)
            return Finding.Warned($"it was compressed with {JsonShape.Cut(coding)}, which the call did not ask for", exchange);
        return exchange.Reply.Charset is { } charset
            ? Finding.Warned($"it was in {JsonShape.Cut(charset)}; JSON is UTF-8", exchange)
            : named;
    }

    private static Finding Name(Exchange exchange) => exchange.Reply.MediaType switch
    {
        null => Finding.Warned("it named no content type", exchange),
        var type when JsonShape.IsJson(type) => Finding.Passed($"it was called {JsonShape.Cut(type)}", exchange),
        "text/plain" => Finding.Warned("JSON was called text/plain", exchange),
        var type => Finding.Failed($"JSON was called {JsonShape.Cut(type)}", exchange),
    };
}
