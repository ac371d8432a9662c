using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Judges what an app called its answer.</summary>
internal static class MediaTypes
{
    public static Finding Judge(Exchange exchange) => exchange.Reply.MediaType switch
    {
        null => Finding.Warned("it named no content type", exchange),
        var type when JsonShape.IsJson(type) => Finding.Passed($"it was called {JsonShape.Cut(type)}", exchange),
        "text/plain" => Finding.Warned("JSON was called text/plain", exchange),
        var type => Finding.Failed($"JSON was called {JsonShape.Cut(type)}", exchange),
    };
}
